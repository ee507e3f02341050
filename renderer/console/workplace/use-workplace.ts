import { inject, onUnmounted, provide, type InjectionKey } from 'vue'
import { listen } from '../api/events.ts'
import { useImport } from '../content/use-import.ts'
import { useLibrary } from '../content/use-library.ts'
import { useSession } from '../session/use-session.ts'
import { useStatus } from '../today/use-status.ts'

/** What every page may want and what goes on while pages are turned: status, library, a running import. */
function openWorkplace() {
  const { station, may } = useSession()
  const status = useStatus(station)
  const library = useLibrary(station)
  const loadLibrary = () => {
    if (may('technician')) void library.load()
  }
  const imports = useImport(station, loadLibrary)
  const end = listen(
    (event, word) => (event === 'import' ? imports.hear(word) : status.refresh()),
    () => {
      imports.resumeHearing()
      loadLibrary()
      status.refresh()
    },
  )
  onUnmounted(end)
  return { ...status, library, imports }
}

export type Workplace = ReturnType<typeof openWorkplace>
const key: InjectionKey<Workplace> = Symbol('workplace')

export function provideWorkplace(): Workplace {
  const workplace = openWorkplace()
  provide(key, workplace)
  return workplace
}

export function useWorkplace(): Workplace {
  const workplace = inject(key)
  if (!workplace) throw new Error('no workplace is provided')
  return workplace
}
