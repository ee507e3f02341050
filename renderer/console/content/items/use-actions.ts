import { onUnmounted, shallowRef } from 'vue'
import type { Problem, Station } from '../../api/station.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import type { ItemRecord, ReleaseRule, Results } from './shapes.ts'
import { releasesAlone, type ItemStep, type Reader } from './steps.ts'
import { doneOf, editItems, refusedOf, takeStep } from './use-items.ts'

/** What was done, to be said; and how to undo it, for as long as it is said. */
export interface Said {
  readonly word: ItemStep | 'edit' | 'passed' | 'undone' | 'resubmitted'
  readonly n: number
  readonly undo: (() => Promise<void>) | null
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
    say: (word: Said['word'], n: number, undo: Said['undo'] = null): void => {
      clearTimeout(timer)
      said.value = n === 0 ? null : { word, n, undo }
      if (n > 0) timer = window.setTimeout(() => (said.value = null), saidMs)
    },
  }
}

/** Asks the station about many items; what it refused of them is told for itself. */
function useRun(changed: () => Promise<void>) {
  const refused = shallowRef<readonly Problem[]>([])
  const attempts = useAttempt()
  return {
    refused,
    busy: attempts.busy,
    problem: attempts.problem,
    hush: () => (refused.value = []),
    /** True where the station answered at all. */
    run: (ask: () => Promise<Results>, done: (items: ItemRecord[]) => void) =>
      attempts.attempt(async () => {
        const all = await ask()
        refused.value = refusedOf(all)
        done(doneOf(all))
        await changed()
      }),
  }
}

/** Steps and edits of items, what became of each, and the way back from a withdrawal. */
export function useActions(station: Station, reader: () => Reader, changed: () => Promise<void>) {
  const { said, say } = useSaid()
  const { run, ...told } = useRun(changed)
  /** To put something back is a new release; who may not release alone hands it in again. */
  const putBack = (items: readonly ItemRecord[], rule: ReleaseRule) => async () => {
    const alone = releasesAlone(reader(), rule)
    const ask = () => takeStep(station, alone ? 'release' : 'submit', items)
    await run(ask, (back) => say(alone ? 'undone' : 'resubmitted', back.length))
  }
  const tell = (
    step: ItemStep,
    before: readonly ItemRecord[],
    done: readonly ItemRecord[],
    rule: ReleaseRule,
  ) => {
    const wereOn = done.filter(({ id }) => before.some((each) => each.id === id && each.state === 'released'))
    const undo = step === 'withdraw' && wereOn.length > 0 ? putBack(wereOn, rule) : null
    const isPassed = step === 'release' && done.some(({ state }) => state !== 'released')
    say(isPassed ? 'passed' : step, done.length, undo)
  }
  return {
    said,
    ...told,
    take: (step: ItemStep, items: readonly ItemRecord[], rule: ReleaseRule, reason: string | null = null) =>
      run(
        () => takeStep(station, step, items, reason),
        (done) => tell(step, items, done, rule),
      ),
    edit: (items: readonly ItemRecord[], changes: object) =>
      run(
        () => editItems(station, items, changes),
        (done) => say('edit', done.length),
      ),
  }
}

export type ItemActions = ReturnType<typeof useActions>
