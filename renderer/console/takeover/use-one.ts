import { computed, shallowRef, watch } from 'vue'
import type { Showing } from '../../../playlist/stage-protocol.ts'
import { problemOf } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { useSession } from '../session/use-session.ts'
import { usePhrases } from '../words/use-phrases.ts'
import { takeoverPreviewShape } from '../../../contract/takeovers.ts'
import { takeoverReceipt, type TakeoverReceipt } from '../../../contract/takeover-receipt.ts'
import { useTakeovers } from './use-takeovers.ts'

/** One takeover with its picture and its receipt, kept fresh. */
export function useOne(id: string) {
  const { station } = useSession()
  const { t } = usePhrases()
  const { list, persons, problem, refresh } = useTakeovers()
  const takeover = computed(() => list.value?.find((each) => each.id === id) ?? null)
  const showing = shallowRef<Showing | null>(null)
  const showingProblem = shallowRef<Problem | null>(null)
  const receipt = shallowRef<TakeoverReceipt | null>(null)
  const gone = computed<Problem | null>(() =>
    list.value && !takeover.value ? { code: 'gone', message: t('takeover.sheet.gone'), next: '' } : null,
  )

  async function draw(): Promise<void> {
    try {
      showing.value = (await station.get(`/takeovers/${id}/preview`, takeoverPreviewShape)).showing
      showingProblem.value = null
    } catch (error) {
      showingProblem.value = problemOf(error)
    }
  }
  async function tell(): Promise<void> {
    try {
      receipt.value = await station.get(`/takeovers/${id}/receipt`, takeoverReceipt)
    } catch {
      // The list's own line says that the station cannot be reached.
      receipt.value = null
    }
  }
  // Drawn anew only when its words, its label or its span have changed; the receipt grows while it is shown.
  const drawn = computed(() => takeover.value && [takeover.value.writtenAt, takeover.value.from].join(' '))
  watch(drawn, (now) => void (now !== null && draw()))
  watch(list, () => void (takeover.value?.releasedAt && tell()))
  return {
    takeover,
    persons,
    showing,
    showingProblem,
    receipt,
    problem: computed(() => problem.value ?? gone.value),
    refresh,
  }
}
