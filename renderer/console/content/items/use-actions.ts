import { onUnmounted, shallowRef } from 'vue'
import type { Station } from '../../api/station.ts'
import type { Problem } from '../../../../contract/problem.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import type { ItemRecord, Results } from '../../../../contract/items.ts'
import type { ReleaseRule } from '../../../../contract/release-rule.ts'
import { releasesAlone, type ItemStep, type Reader } from './steps.ts'
import { useWorkplace } from '../../workplace/use-workplace.ts'
import { doneOf, editItems, refusedOf, takeStep } from './use-items.ts'

/** What was done, to be said; and what is at hand for as long as it is: the way back, or the next step. */
export interface Said {
  readonly word: ItemStep | 'edit' | 'passed' | 'undone' | 'resubmitted'
  readonly n: number
  readonly offer: Offer | null
}

interface Offer {
  readonly word: 'undo' | 'release' | 'submit'
  readonly go: () => Promise<unknown>
}

/** A person has to read it, and to find the button. */
const saidMs = 12_000

/** What was done, said for a while. */
function useSaid() {
  const said = shallowRef<Said | null>(null)
  let timer = 0
  onUnmounted(() => clearTimeout(timer))
  return {
    said,
    say: (word: Said['word'], n: number, offer: Said['offer'] = null): void => {
      clearTimeout(timer)
      said.value = n === 0 ? null : { word, n, offer }
      if (n > 0) timer = window.setTimeout(() => (said.value = null), saidMs)
    },
  }
}

/** What was held back for characters that cannot be drawn, until a person says that they know. */
interface Held {
  readonly problems: readonly Problem[]
  readonly accept: () => Promise<boolean>
}

type Items = readonly ItemRecord[]
type Ask = (items: Items, accepts: boolean) => Promise<Results>
type Done = (items: ItemRecord[]) => void

const isHeldBack = (each: Results[number]) => !each.ok && each.problem.code === 'glyphs-missing'

/** Asks the station about many items; what it refused of them is told for itself. */
function useRun(changed: () => Promise<void>) {
  const refused = shallowRef<readonly Problem[]>([])
  const held = shallowRef<Held | null>(null)
  const attempts = useAttempt()
  /** True where the station answered at all. */
  const run = (items: readonly ItemRecord[], ask: Ask, done: Done, accepts = false): Promise<boolean> =>
    attempts.attempt(async () => {
      const all = await ask(items, accepts)
      const back = all.filter(isHeldBack)
      const ids = new Set(back.map(({ id }) => id))
      const again = items.filter(({ id }) => ids.has(id))
      held.value =
        back.length === 0 ? null : { problems: refusedOf(back), accept: () => run(again, ask, done, true) }
      refused.value = refusedOf(all.filter((each) => !isHeldBack(each)))
      done(doneOf(all))
      await changed()
    })
  return {
    ...{ refused, held, run, busy: attempts.busy, problem: attempts.problem },
    hush: () => (refused.value = []),
  }
}

/** Its own word puts it on; who may not release alone hands it in. */
const onward = (reader: Reader, rule: ReleaseRule) => (releasesAlone(reader, rule) ? 'release' : 'submit')

/** Steps and edits of items, what became of each, and what is at hand after them. */
export function useActions(station: Station, reader: () => Reader, changed: () => Promise<void>) {
  const { said, say } = useSaid()
  const { onGlass } = useWorkplace()
  const { run, ...told } = useRun(changed)
  const take = (step: ItemStep, items: Items, rule: ReleaseRule, reason: string | null = null) =>
    run(
      items,
      (chosen, accepts) => takeStep(station, step, chosen, { reason, accepts, onGlass: onGlass.value }),
      (done) => {
        const isPassed = step === 'release' && done.some(({ state }) => state !== 'released')
        say(isPassed ? 'passed' : step, done.length, step === 'withdraw' ? wayBack(items, done, rule) : null)
      },
    )
  /** To put something back is a new release. */
  const wayBack = (before: readonly ItemRecord[], done: readonly ItemRecord[], rule: ReleaseRule) => {
    const wereOn = done.filter(({ id }) => before.some((each) => each.id === id && each.state === 'released'))
    const step = onward(reader(), rule)
    const go = () =>
      run(
        wereOn,
        (chosen, accepts) => takeStep(station, step, chosen, { accepts, onGlass: onGlass.value }),
        (back) => say(step === 'release' ? 'undone' : 'resubmitted', back.length),
      )
    return wereOn.length === 0 ? null : { word: 'undo' as const, go }
  }
  const edit = (items: readonly ItemRecord[], changes: object, rule: ReleaseRule) =>
    run(
      items,
      (chosen, accepts) => editItems(station, chosen, changes, accepts),
      (done) => {
        const drafts = done.filter(({ state }) => state === 'draft')
        const step = onward(reader(), rule)
        const next = { word: step, go: () => take(step, drafts, rule) } as const
        say('edit', done.length, drafts.length > 0 ? next : null)
      },
    )
  return { said, ...told, take, edit }
}

export type ItemActions = ReturnType<typeof useActions>
