import { inject, onUnmounted, provide, ref, type InjectionKey } from 'vue'
import { listen } from '../api/events.ts'
import { usePlaces } from '../content/bring/use-places.ts'
import { useUploads } from '../content/bring/use-uploads.ts'
import { useImport } from '../content/use-import.ts'
import { useLibrary } from '../content/use-library.ts'
import { useSession } from '../session/use-session.ts'
import { useStatus } from '../today/use-status.ts'
import { useLanguage } from '../words/words.ts'

/** What every page may want and what goes on while pages are turned: status, library, a running import. */
function openWorkplace() {
  const { station, session, may } = useSession()
  const { language } = useLanguage()
  const status = useStatus(station)
  const library = useLibrary(station)
  const loadLibrary = () => {
    if (may('technician')) void library.load()
  }
  // Asked for each time anew: nobody has progress on a public glass because of a tick of last month.
  const onGlass = ref(false)
  const uploads = useUploads(station, { language, csrf: () => session.value?.csrf ?? '' }, onGlass)
  const places = usePlaces(station)
  const imports = useImport(station, onGlass, () => {
    loadLibrary()
    uploads.importEnded()
  })
  const end = listen(
    (event, word) => {
      if (event === 'import') imports.hear(word)
      else if (event === 'places') void places.load()
      else status.refresh()
    },
    () => {
      if (may('technician')) void imports.resumeHearing()
      loadLibrary()
      status.refresh()
    },
  )
  onUnmounted(() => {
    end()
    uploads.end()
  })
  return { ...status, library, imports, uploads, places, onGlass }
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
