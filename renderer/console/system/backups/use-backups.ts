import { computed, ref, shallowRef } from 'vue'
import { nothing, problemOf } from '../../api/station.ts'
import type { Problem } from '../../../../contract/problem.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { whileVisible } from '../../parts/while-visible.ts'
import { useSession } from '../../session/use-session.ts'
import { backupsShape, type BackupState } from '../../../../contract/backups.ts'

/** A backup of a small station takes a second: it is seen to go on. */
const pauseMs = 1_000

/** The station's backups as they are, looked at again while the page is seen. */
export function useBackups() {
  const { station } = useSession()
  const state = shallowRef<BackupState | null>(null)
  const problem = shallowRef<Problem | null>(null)
  /** Something was set off from this page: what became of it is told. */
  const wasBegun = ref(false)
  const begun = useAttempt()
  const look = whileVisible(pauseMs, async () => {
    try {
      state.value = await station.get('/backups', backupsShape)
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  })
  const outcome = computed(() => (wasBegun.value ? (state.value?.outcome ?? null) : null))
  const begin = async (path: string, body: object): Promise<boolean> => {
    const done = await begun.attempt(async () => void (await station.post(path, body, nothing)))
    if (done) wasBegun.value = true
    look()
    return done
  }
  return {
    ...{ state, problem, outcome, begun, look },
    make: (to: string | null) => begin('/backups', { to }),
    rehearse: (name: string | null) => begin('/backups/rehearsal', { name }),
  }
}

export type Backups = ReturnType<typeof useBackups>
