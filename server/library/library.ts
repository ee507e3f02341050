import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Item, LocalDate } from '../../playlist/item.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import type { Language } from '../problem/problem.ts'
import { filmBook } from './film-book.ts'
import { filmDemand, type FilmDemand } from './film-demand.ts'
import { importPaths } from './import-paths.ts'
import { releasedUntold, type ImportRelease } from './import-release.ts'
import type { ImportOptions, ImportReport } from './import-report.ts'
import { itemRows } from './item-rows.ts'
import { mediaRows } from './media-rows.ts'
import { noPackages, type PackageGate } from './package-gate.ts'
import { posterIn, takePoster } from './poster.ts'
import { readPaces } from './read-paces.ts'
import { refusalRows, type KeptRefusal } from './refusal-rows.ts'
import type { Shelves } from './shelves.ts'
import { showingContent } from './showing-content.ts'
import { openStore } from './store.ts'
import { collectMedia, verifyMedia, type Verification } from './verify.ts'
import { takeWritten, type WrittenArticle } from './written.ts'

export interface LibraryOptions {
  /** Open, with its migrations run. */
  readonly database: Database
  /** The data folder; the store lies in `media/` within. */
  readonly folder: string
  /** Left free on the disk whatever is imported: 256 MB hold years of ledger. */
  readonly reserveBytes?: number
  /** What an import may release, and who is told of it; a station always says. */
  readonly release?: ImportRelease
  /** What lets signed packages in; a station always says. */
  readonly packages?: PackageGate
}

export interface MediaFile {
  readonly path: string
  readonly mime: string
  readonly sizeBytes: number
}

/** Media and items on disk. */
export interface Library {
  /** Items in every state, oldest first. */
  items(): Item[]
  item(id: string): Item | null
  /** What was refused and has not been brought again since. */
  refusals(language?: Language): KeptRefusal[]
  /** Clears the table of refusals; answers how many there were. */
  clearRefusals(): number
  /** Takes files and folders in. One import at a time: a second one waits. */
  importPaths(paths: readonly string[], options: ImportOptions): Promise<ImportReport>
  /** Keeps an article that was written here; no playlist chooses it. */
  takeWritten(written: WrittenArticle): Promise<Item>
  /** Keeps a still picture of a video, where it has none. */
  takePoster(videoHash: string, bytes: Uint8Array, atMs: number): Promise<void>
  /** The hash of a video's still picture; null where there is none. */
  posterOf(videoHash: string): string | null
  /** What a film asks of the machine that plays it; null where that is not known. */
  filmOf(videoHash: string): FilmDemand | null
  /** Reads the pace of films that came before it was kept, or whose file was lost. */
  readPaces(signal?: AbortSignal): Promise<void>
  /** What a stage needs to show an item on a date; null when nothing of it may be shown. */
  showingContent(item: Item, onDate: LocalDate): ShowingContent | null
  /**
   * The file behind `/media/:hash`; null when it is unknown, missing, known to be damaged, or nothing that a page may
   * load: an original SVG or PDF would run in the address's own name.
   */
  mediaFile(hash: string): MediaFile | null
  /** Hashes the whole store again and takes damaged media off the glass. */
  verify(options: { at: () => number; signal?: AbortSignal }): Promise<Verification>
  /** Removes media that no item needs. */
  collect(): Promise<{ removed: number }>
}

export function openLibrary({
  database,
  folder,
  reserveBytes = 256_000_000,
  release = releasedUntold,
  packages = noPackages,
}: LibraryOptions): Library {
  const store = openStore({ folder: join(folder, 'media'), reserveBytes })
  const shelves: Shelves = {
    database,
    store,
    items: itemRows(database),
    media: mediaRows(database),
    films: filmBook(join(folder, 'films.json')),
    refusals: refusalRows(database),
    release,
    packages,
  }
  // What a crash between publishing a file and writing it down has left.
  collectMedia(shelves)
  const inTurn = oneAtATime()
  return {
    items: () => shelves.items.all(),
    item: (id) => shelves.items.byId(id),
    refusals: (language) => shelves.refusals.all(language),
    clearRefusals: () => shelves.refusals.clear(),
    importPaths: (paths, options) => inTurn(() => importPaths(shelves, paths, options)),
    // Not in turn: an emergency does not wait for an import.
    takeWritten: (written) => takeWritten(shelves, written),
    takePoster: (hash, bytes, atMs) => takePoster(shelves, hash, bytes, atMs),
    posterOf: (hash) => posterIn(shelves.media.renditions(hash))?.hash ?? null,
    filmOf: (hash) => filmDemand(shelves, hash),
    readPaces: (signal) => readPaces(shelves, signal),
    showingContent: (item, onDate) => showingContent(shelves, item, onDate),
    mediaFile: (hash) => findMediaFile(shelves, hash),
    verify: ({ at, signal }) => inTurn(() => verifyMedia(shelves, at(), signal)),
    collect: () => inTurn(async () => collectMedia(shelves)),
  }
}

const loadable = /^(video\/(mp4|webm)|image\/(jpeg|png|webp|gif)|text\/vtt; charset=utf-8)$/

function findMediaFile({ media, store }: Shelves, hash: string): MediaFile | null {
  const row = media.byHash(hash)
  if (!row || row.corruptAtMs !== null || !loadable.test(row.mime)) return null
  const path = store.pathOf(hash)
  // Bytes of another length are not what their name says; the nightly hashing finds the rest.
  const isWhole = statSync(path, { throwIfNoEntry: false })?.size === row.sizeBytes
  return isWhole ? { path, mime: row.mime, sizeBytes: row.sizeBytes } : null
}

function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
