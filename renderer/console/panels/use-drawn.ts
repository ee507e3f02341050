import { onUnmounted, shallowRef, watch, type Ref } from 'vue'
import type { PanelContent } from '../../../playlist/panel-content.ts'
import { Refused } from '../api/station.ts'
import { useSession } from '../session/use-session.ts'
import { panelPreviewShape } from '../../../contract/panels.ts'

/** A person stops typing for so long before the picture follows. */
const restMs = 600

/** What a draft would be on the glass today, as the station draws it; an unfinished one leaves the last picture. */
export function useDrawn(draft: Ref<object | null>) {
  const { station } = useSession()
  const content = shallowRef<PanelContent | null>(null)
  let timer = 0
  let asked = 0
  const ask = async (panel: object) => {
    const turn = ++asked
    try {
      const told = await station.post('/panels/preview', { panel }, panelPreviewShape)
      if (turn === asked) content.value = told.content
    } catch (error) {
      // Half a row is no fault yet: saving says what is missing.
      if (!(error instanceof Refused)) throw error
    }
  }
  watch(
    () => JSON.stringify(draft.value),
    () => {
      clearTimeout(timer)
      const panel = draft.value
      if (panel) timer = window.setTimeout(() => void ask(panel), restMs)
    },
    { immediate: true },
  )
  onUnmounted(() => clearTimeout(timer))
  return content
}
