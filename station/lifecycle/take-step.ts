import { Temporal } from 'temporal-polyfill'
import { stateOf } from './fold.ts'
import { possibleSteps, type ActorRole, type Machine, type StepField, type StepKind } from './machine.ts'
import { stateWords, stepWords } from './english.ts'
import { fieldWords, refusal, roleWords, type Refusal } from './refusal.ts'
import type { StepRecord } from './step-record.ts'
import type { StepRequest } from './step-request.ts'

/** Who takes a step, and when: ISO with the station's offset, for a deadline is compared with its date. */
export interface Actor {
  readonly role: string
  readonly name: string
  readonly at: string
}

export type Taken =
  | { readonly ok: true; readonly state: string; readonly record: StepRecord }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Takes a step from where the history stands. The record is to be appended; nothing else ever changes.
 * @param history the records of this machine, or of all three, in the order in which they were kept
 */
export function takeStep(
  machine: Machine,
  history: readonly StepRecord[],
  request: StepRequest,
  actor: Actor,
): Taken {
  const state = stateOf(machine, history)
  const kind = possibleSteps(machine, state).find(({ id }) => id === request.step)
  if (kind === undefined) return { ok: false, refusal: impossible(machine, state, request.step) }
  const role = kind.roles.find((each) => each === actor.role)
  if (role === undefined) return { ok: false, refusal: wrongRole(machine, state, kind, actor.role) }
  const own = history.filter((record) => record.machine === machine.name)
  const first = firstHalfOf(machine, own, kind)
  const why =
    missing(kind, request) ??
    badTime(own, request, actor) ??
    (first === null ? null : (samePerson(first, kind, actor) ?? otherPlace(first, request)))
  if (why !== null) return { ok: false, refusal: refusal(machine, state, why) }
  return {
    ok: true,
    state: kind.to,
    record: recorded(machine, own.length, state, kind, request, role, actor),
  }
}

type Why = Parameters<typeof refusal>[2]

function impossible(machine: Machine, state: string, step: string): Refusal {
  const kind = machine.steps.find(({ id }) => id === step)
  const titles = possibleSteps(machine, state).map(({ id, title }) => `${title}（${id}）`)
  return refusal(machine, state, {
    code: 'impossible-step',
    message: `${machine.title}现为“${state}”，不能办理“${kind?.title ?? step}”。`,
    next: `现在可以办理：${titles.join('、')}。`,
    english: {
      message: `It stands at “${stateWords(state)}”: the step “${stepWords(step)}” cannot be taken.`,
      next: `Possible now: ${possibleSteps(machine, state)
        .map(({ id }) => `${stepWords(id)} (${id})`)
        .join(', ')}.`,
    },
  })
}

function wrongRole(machine: Machine, state: string, kind: StepKind, role: string): Refusal {
  return refusal(machine, state, {
    code: 'wrong-role',
    message: `“${kind.title}”不能由您的身份（${role}）办理。`,
    next: `请由${roleWords(kind.roles)}办理。`,
    english: {
      message: `Your role (${role}) may not take the step “${stepWords(kind.id)}”.`,
      next: `Have it taken by: ${kind.roles.join(', ')}.`,
    },
    allowed: kind.roles,
  })
}

function missing(kind: StepKind, request: StepRequest): Why | null {
  const lacks = (field: StepField) => {
    const given = request[field]
    return given === undefined || (typeof given !== 'string' && 'length' in given && given.length === 0)
  }
  const fields = kind.needs.filter(lacks)
  if (fields.length === 0) return null
  const words = fieldWords(fields)
  return {
    code: 'field-missing',
    message: `办理“${kind.title}”还缺：${words}。`,
    next: '请补充后重新提交。',
    english: {
      message: `The step “${stepWords(kind.id)}” still wants: ${fields.join(', ')}.`,
      next: 'Fill these in and send it again.',
    },
    missing: fields,
  }
}

function badTime(own: readonly StepRecord[], { deadline }: StepRequest, { at }: Actor): Why | null {
  const last = own.at(-1)
  if (last !== undefined && Temporal.Instant.compare(at, last.at) < 0)
    return {
      code: 'out-of-order',
      message: `办理时间（${at}）早于上一步（${last.at}）。`,
      next: '请先校准本机时钟，再重新办理。',
      english: {
        message: `The time of this step (${at}) is before the last one’s (${last.at}).`,
        next: 'Set this machine’s clock first, then take the step again.',
      },
    }
  if (deadline === undefined || deadline >= at.slice(0, 10)) return null
  return {
    code: 'deadline-past',
    message: `整改期限 ${deadline} 已经过去。`,
    next: '请填写今天或以后的日期。',
    english: { message: `The deadline ${deadline} is past.`, next: 'Enter today’s date or a later one.' },
  }
}

/** Two spellings of one name: full and half width, spaces, letter case. */
const plainName = (name: string) => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()

/** The first half that a second one answers; null for any other step. */
function firstHalfOf(machine: Machine, own: readonly StepRecord[], { half }: StepKind): StepRecord | null {
  if (half?.part !== 'second') return null
  const firsts = machine.steps.filter((each) => each.half?.act === half.act && each.half.part === 'first')
  return own.findLast(({ step }) => firsts.some(({ id }) => id === step)) ?? null
}

/** The person of the first half may not also take the second, whatever the account. */
function samePerson(first: StepRecord, { title }: StepKind, { name }: Actor): Why | null {
  if (plainName(first.name) !== plainName(name)) return null
  return {
    code: 'same-person',
    message: `前一步“${first.title}”也是${first.name}办理的，“${title}”不能由同一人办理。`,
    next: '请由另一人办理。',
    english: {
      message: `The step before, “${stepWords(first.step)}”, was taken by ${first.name}, who may not take this one too.`,
      next: 'Have it taken by somebody else.',
    },
  }
}

/** The city confirms the place that the county saw; it does not name another. */
function otherPlace(first: StepRecord, { newPlace }: StepRequest): Why | null {
  const seen = first.newPlace
  if (newPlace === undefined || (seen?.kind === newPlace.kind && seen.name === newPlace.name)) return null
  return {
    code: 'place-differs',
    message: `新点位“${newPlace.name}”与前一步“${first.title}”所报的不一致。`,
    next: '请不填新点位直接确认；如有误，请退回后由县级重报。',
    english: {
      message: `The new place “${newPlace.name}” is not the one that “${stepWords(first.step)}” named.`,
      next: 'Confirm without naming a place; if it is wrong, send it back for the county to report anew.',
    },
  }
}

function recorded(
  machine: Machine,
  before: number,
  from: string,
  { title, to }: StepKind,
  request: StepRequest,
  role: ActorRole,
  { name, at }: Actor,
): StepRecord {
  return { ...request, machine: machine.name, seq: before + 1, title, from, to, role, name: name.trim(), at }
}
