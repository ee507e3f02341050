import type { BroughtFile } from './walk.ts'
import type { Words } from './words.ts'

/** One file that is to be taken in, and what is known of it. */
export interface PlannedFile {
  readonly file: BroughtFile
  /** Captions that lie beside a video. */
  readonly captions: BroughtFile | null
  /** A manifest's words for it. */
  readonly said: Partial<Words>
  /** Its row in the manifest is wrong, so it waits for a person whatever its folder says. */
  readonly doubted: boolean
}
