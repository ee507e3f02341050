import { shallowRef, type ShallowRef } from 'vue'
import { useAttempt } from './use-attempt.ts'

interface Edition {
  readonly edition: number
  readonly changedBy: string
}

/** What a form changes, and how it is read and written. `write` sends what stands in the form. */
interface Parts<Told extends Edition> {
  readonly base: ShallowRef<Told>
  readonly read: () => Promise<Told>
  readonly write: (edition: number) => Promise<Told>
  /** Puts what was told into the form. */
  readonly fill: (told: Told) => void
}

/** Saves on the edition that was read; where somebody was quicker, `newest` is theirs until the person has chosen. */
export function useEdition<Told extends Edition>({ base, read, write, fill }: Parts<Told>) {
  const { busy, problem, attempt } = useAttempt()
  const newest: ShallowRef<Told | null> = shallowRef(null)
  const save = async (): Promise<boolean> => {
    const done = await attempt(async () => {
      base.value = await write(base.value.edition)
      newest.value = null
    })
    if (!done && problem.value?.code === 'setting-stale') newest.value = await read().catch(() => null)
    return done
  }
  return {
    ...{ busy, problem, newest, save },
    /** Sends mine again, knowing theirs. */
    async keepMine(): Promise<boolean> {
      if (newest.value) base.value = newest.value
      return save()
    },
    takeTheirs(): void {
      if (!newest.value) return
      base.value = newest.value
      fill(newest.value)
      newest.value = null
      problem.value = null
    },
  }
}
