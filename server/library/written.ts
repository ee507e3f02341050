import { existsSync } from 'node:fs'
import type { Item, ItemId } from '../../playlist/item.ts'
import { textOf } from './article-html.ts'
import { openBatch } from './batch.ts'
import { readingMs } from './reading-time.ts'
import type { Shelves } from './shelves.ts'
import { digestOf } from './words.ts'

/** An article that was written at the station, not brought. */
export interface WrittenArticle {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** The whole page as it was written: its SHA-256 is what the ledger records. */
  readonly page: string
  /** Sanitised: what the stage sets. */
  readonly html: string
  readonly by: string
  readonly today: string
  readonly atMs: number
}

const plain = { width: null, height: null, durationMs: null }

/**
 * Keeps a written emergency article as the library keeps everything: bytes under their hash, first; then its row. It
 * stands as withdrawn, so that no playlist ever chooses it: only who wrote it may have it shown.
 */
export async function takeWritten(shelves: Shelves, written: WrittenArticle): Promise<Item> {
  const { page, html, title, publisher } = written
  const batch = openBatch(shelves.store)
  try {
    const original = { incoming: await batch.takeBytes(Buffer.from(page)), mime: 'text/html', ...plain }
    const body = { incoming: await batch.takeBytes(Buffer.from(html)), mime: 'text/html', ...plain }
    await batch.publish()
    // Swept away meanwhile as something that no row speaks of; from here to the row nothing comes between.
    const lies = [original, body].every(({ incoming }) => existsSync(shelves.store.pathOf(incoming.hash)))
    if (!lies) return await takeWritten(shelves, written)
    const durationMs = readingMs(`${title}${textOf(html)}`)
    const admission = { kind: 'article' as const, original, durationMs }
    const write = shelves.database.transaction(() => {
      shelves.media.insert({ ...admission, renditions: [{ role: 'body', ...body }] }, written.atMs)
      shelves.items.insert({
        ...written,
        kind: 'article',
        state: 'withdrawn',
        durationMs,
        mediaHash: original.incoming.hash,
        words: { ...noWords, title, publisher, sourceClass: 'emergency' },
        saidDigest: digestOf({}),
        origin: '插播',
      })
    })
    write.immediate()
  } finally {
    await batch.abandon()
  }
  return mustFind(shelves, written.id as ItemId)
}

const noWords = { themes: [], audiences: [], address: null, validFrom: null, validTo: null }

function mustFind({ items }: Shelves, id: ItemId): Item {
  const item = items.byId(id)
  if (!item) throw new Error(`item ${id} was just written and is not there`)
  return item
}
