import { onMounted, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { PanelContent } from '../../../playlist/panel-content.ts'
import { useAttempt } from '../parts/use-attempt.ts'
import { useUnsaved } from '../parts/use-unsaved.ts'
import { useSession } from '../session/use-session.ts'
import { usePhrases } from '../words/use-phrases.ts'
import { panelShape, panelsShape, type Panel } from '../../../contract/panels.ts'
import { newEntry } from './use-editor.ts'
import { usePanelState, type PanelState } from './use-panel-state.ts'

/** One panel's page: a new one of a form, or one that is kept. */
export function usePanelPage() {
  const state = usePanelState()
  const { panel, theirs, said, ...kept } = useKeeping(state)
  const load = useLoading(state, kept.attempt)
  onMounted(load)
  return {
    ...{ ...state, ...kept, panel, theirs, said, load },
    unsaved: useUnsaved(() => state.isChanged.value),
    tried: (content: PanelContent | null) => (state.fed.value = content),
    done(this: void, changed: Panel, words: string) {
      panel.value = changed
      said.value = words
    },
  }
}

function useLoading(state: PanelState, attempt: (work: () => Promise<void>) => Promise<boolean>) {
  const { t } = usePhrases()
  const { station } = useSession()
  const route = useRoute()
  const router = useRouter()
  const { list, form, show, take } = state
  return () =>
    attempt(async () => {
      list.value = await station.get('/panels', panelsShape)
      const { id } = route.params
      if (id !== undefined) return show(await station.get(`/panels/${String(id)}`, panelShape))
      if (form.value === null) return void router.replace({ name: 'panel-forms' })
      // The office that made the last one most often makes the next.
      const publisher = list.value.panels[0]?.newest.panel.publisher ?? ''
      const columns = [t('panels.usualColumns.first'), t('panels.usualColumns.second')]
      take(newEntry(form.value, publisher, columns))
    })
}

/** Keeps what was entered; where somebody else kept an edition meanwhile, shows theirs and asks. */
function useKeeping({ panel, draft, show }: PanelState) {
  const { t } = usePhrases()
  const { station } = useSession()
  const { busy, problem, attempt } = useAttempt()
  const router = useRouter()
  const said = shallowRef('')
  const theirs = shallowRef<Panel | null>(null)

  async function keep(seen: Panel | null): Promise<void> {
    const sent = { edition: seen?.newest.edition, panel: draft.value }
    const kept =
      seen === null
        ? await station.post('/panels', draft.value, panelShape)
        : await station.put(`/panels/${seen.id}`, sent, panelShape)
    theirs.value = null
    show(kept)
    said.value = t('panels.act.saved')
    if (seen === null) await router.replace({ name: 'panel-one', params: { id: kept.id } })
  }
  const save = async () => {
    said.value = ''
    const id = panel.value?.id
    if ((await attempt(() => keep(panel.value))) || problem.value?.code !== 'panel-edition') return
    await attempt(async () => void (theirs.value = await station.get(`/panels/${id}`, panelShape)))
  }
  return {
    ...{ panel, busy, problem, attempt, said, theirs, save },
    overwrite: () => attempt(() => keep(theirs.value)),
    takeTheirs(this: void) {
      if (theirs.value) show(theirs.value)
      theirs.value = null
    },
  }
}
