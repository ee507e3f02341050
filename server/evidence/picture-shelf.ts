import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { publish, writeTemporary } from '../library/durable.ts'

export interface KeptPicture {
  readonly date: string
  readonly path: string
}

const pictureName = /^(\d{4}-\d{2}-\d{2})\.jpg$/

/** As with records: a clock that runs years ahead takes no more than two months before somebody sees it. */
const mostAtOnce = 62

/** The daily pictures of the screen, `pictures/2026-11-03.jpg` under the data folder: one a day, never overwritten. */
export class PictureShelf {
  readonly #folder: string

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'pictures')
  }

  has(date: string): boolean {
    return existsSync(this.#path(date))
  }

  async keep(date: string, jpeg: Uint8Array): Promise<void> {
    mkdirSync(this.#folder, { recursive: true })
    const temporary = join(this.#folder, `.${randomUUID()}`)
    await writeTemporary(temporary, (file) => file.writeFile(jpeg))
    await publish(temporary, this.#path(date))
  }

  /** From the first date to the last, both included. */
  list({ from, to }: { readonly from: string; readonly to: string }): KeptPicture[] {
    if (!existsSync(this.#folder)) return []
    const dates = readdirSync(this.#folder).flatMap((name) => pictureName.exec(name)?.[1] ?? [])
    return dates
      .filter((date) => date >= from && date <= to)
      .toSorted()
      .map((date) => ({ date, path: this.#path(date) }))
  }

  /** Lets go of what is older than a date, with the records of its time. Returns the dates let go. */
  async letGoBefore(date: string): Promise<string[]> {
    const all = this.list({ from: '0000-01-01', to: date })
    const old = all.filter((each) => each.date < date).slice(0, mostAtOnce)
    for (const { path } of old) await rm(path)
    return old.map((each) => each.date)
  }

  #path(date: string): string {
    return join(this.#folder, `${date}.jpg`)
  }
}
