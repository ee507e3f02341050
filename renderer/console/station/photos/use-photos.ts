import { computed, onUnmounted, ref } from 'vue'
import { problemOf } from '../../api/station.ts'
import type { Problem } from '../../../../contract/problem.ts'
import { useSession } from '../../session/use-session.ts'
import { useLanguage } from '../../words/words.ts'
import { sendPhoto } from './send-photo.ts'

/** A photo on its way to the station, kept there, or refused. */
export interface SentPhoto {
  readonly key: number
  readonly file: File
  /** For the eyes alone: the file as this browser has it. */
  readonly picture: string
  /** 0 to 1. */
  share: number
  hash: string | null
  problem: Problem | null
}

/** Photos of a form: each is sent as soon as it is chosen, so that the form itself has only its hash to send. */
export function usePhotos() {
  const { session } = useSession()
  const { language } = useLanguage()
  const photos = ref<SentPhoto[]>([])
  let last = 0
  const send = async (key: number): Promise<void> => {
    const photo = photos.value.find((each) => each.key === key)
    if (!photo) return
    Object.assign(photo, { share: 0, problem: null })
    const asking = { csrf: session.value?.csrf ?? '', language: language() }
    try {
      const { hash } = await sendPhoto(photo.file, asking, (share) => (photo.share = share))
      photo.hash = hash
    } catch (error) {
      photo.problem = problemOf(error)
    }
  }
  const drop = (key: number) => {
    const gone = photos.value.find((each) => each.key === key)
    if (gone) URL.revokeObjectURL(gone.picture)
    photos.value = photos.value.filter((each) => each.key !== key)
  }
  const clear = () => photos.value.forEach(({ key }) => drop(key))
  onUnmounted(clear)
  return {
    photos,
    send,
    drop,
    clear,
    add(files: Iterable<File>): void {
      for (const file of files) {
        const key = ++last
        const picture = URL.createObjectURL(file)
        photos.value.push({ key, file, picture, share: 0, hash: null, problem: null })
        void send(key)
      }
    },
    /** Some photo has not come there yet, or was refused: the form waits for it, or for its removal. */
    isWaiting: computed(() => photos.value.some(({ hash }) => hash === null)),
  }
}

export type Photos = ReturnType<typeof usePhotos>
