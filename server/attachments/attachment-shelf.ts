import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { publish, writeTemporary } from '../library/durable.ts'
import { cleanPhoto } from './photo.ts'

/** A telephone's photo is 2 to 8 MB. */
export const mostPhotoBytes = 10 * 1024 * 1024

export interface KeptPhoto {
  readonly hash: string
  readonly sizeBytes: number
}

/** Photos that bear an entry out, `attachments/HASH.jpg` under the data folder: named by what they hold, never changed. */
export class AttachmentShelf {
  readonly #folder: string

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'attachments')
  }

  /** Keeps a photo without what its camera wrote into it. The same photo twice is kept once. */
  async keep(bytes: Uint8Array): Promise<KeptPhoto> {
    const jpeg = await cleanPhoto(bytes)
    const hash = createHash('sha256').update(jpeg).digest('hex')
    if (!existsSync(this.#path(hash))) {
      mkdirSync(this.#folder, { recursive: true })
      const temporary = join(this.#folder, `.${randomUUID()}`)
      await writeTemporary(temporary, (file) => file.writeFile(jpeg))
      await publish(temporary, this.#path(hash))
    }
    return { hash, sizeBytes: jpeg.length }
  }

  /** Where a photo lies; null for one that was never kept here. */
  find(hash: string): string | null {
    return /^[0-9a-f]{64}$/.test(hash) && existsSync(this.#path(hash)) ? this.#path(hash) : null
  }

  #path(hash: string): string {
    return join(this.#folder, `${hash}.jpg`)
  }
}
