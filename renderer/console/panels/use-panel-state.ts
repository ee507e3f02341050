import { computed, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import type { PanelContent } from '../../../playlist/panel-content.ts'
import { useStationClock } from '../parts/use-station-clock.ts'
import { panelForms, type PanelForm } from '../../../contract/panel-body.ts'
import type { Panel, PanelList } from '../../../contract/panels.ts'
import { useDrawn } from './use-drawn.ts'
import { draftOf, entryOf, usualDay, useEditor } from './use-editor.ts'

/** What a panel's page knows: the kept panel if there is one, the entry, and what it would be on the glass. */
export function usePanelState() {
  const { today } = useStationClock()
  const route = useRoute()
  const editor = useEditor()
  const { entry } = editor
  const panel = shallowRef<Panel | null>(null)
  const list = shallowRef<PanelList | null>(null)
  /** What its address gave, kept or tried. */
  const fed = shallowRef<PanelContent | null>(null)
  const form = computed(() => panel.value?.newest.panel.form ?? formNamed(route.params.form))
  const usual = computed(() => {
    if (!entry.value || !form.value) return ''
    const usualDays = list.value?.forms.find((each) => each.form === form.value)?.days ?? 0
    return usualDay(form.value, entry.value, today.value, usualDays)
  })
  const draft = computed(() =>
    entry.value && form.value ? draftOf(form.value, entry.value, entry.value.expiresOn ?? usual.value) : null,
  )
  const drawn = useDrawn(computed(() => (entry.value?.from === 'form' ? draft.value : null)))
  return {
    ...{ ...editor, panel, list, fed, form, usual, today, draft },
    persons: computed(() => list.value?.persons ?? 1),
    content: computed(() => (entry.value?.from === 'feed' ? fed.value : drawn.value)),
    show(this: void, kept: Panel): void {
      panel.value = kept
      if (kept.newest.panel.source.from === 'feed') fed.value = kept.preview
      editor.take(entryOf(kept))
    },
  }
}

export type PanelState = ReturnType<typeof usePanelState>

function formNamed(name: unknown): PanelForm | null {
  return panelForms.find((each) => each === name) ?? null
}
