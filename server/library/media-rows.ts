import type { Database } from 'better-sqlite3'
import type { AdmittedFile, AdmittedRendition, Admission, RenditionRole } from './admission.ts'

export interface MediaRow {
  readonly hash: string
  readonly sizeBytes: number
  readonly mime: string
  readonly width: number | null
  readonly height: number | null
  readonly durationMs: number | null
  readonly hasSound: 0 | 1
  readonly corruptAtMs: number | null
}

export interface RenditionRow extends MediaRow {
  readonly role: RenditionRole
}

/** The tables of bytes: what lies in the store, and what is shown for what. */
export interface MediaRows {
  byHash(hash: string): MediaRow | null
  /** Whether bytes of this size are known at all: else there is no need to hash before copying. */
  knowsSize(sizeBytes: number): boolean
  renditions(sourceHash: string): RenditionRow[]
  /** Writes an admission down; bytes that were found damaged are sound again. */
  insert(admission: Admission, atMs: number): void
  /** Puts captions or a poster beside a video, in the place of what stood there. */
  setBeside(sourceHash: string, rendition: AdmittedRendition, atMs: number): void
  all(): MediaRow[]
  setVerified(hash: string, atMs: number): void
  setCorrupt(hash: string, atMs: number): void
  /** Forgets whatever no item needs, and says which. */
  forgetOrphans(): string[]
}

const columns = `hash, size_bytes AS sizeBytes, mime, width, height, duration_ms AS durationMs,
  has_sound AS hasSound, corrupt_at_ms AS corruptAtMs`

const orphans = `SELECT hash FROM media WHERE hash NOT IN (SELECT media_hash FROM item)
  AND hash NOT IN (SELECT hash FROM rendition)`

export function mediaRows(database: Database): MediaRows {
  const byHash = database.prepare<[string], MediaRow>(`SELECT ${columns} FROM media WHERE hash = ?`)
  const all = database.prepare<[], MediaRow>(`SELECT ${columns} FROM media ORDER BY hash`)
  const knowsSize = database.prepare('SELECT 1 FROM media WHERE size_bytes = ? LIMIT 1')
  const renditions = database.prepare<[string], RenditionRow>(`SELECT ${columns}, role FROM rendition
    JOIN media USING (hash) WHERE source_hash = ? ORDER BY position`)
  const verified = database.prepare('UPDATE media SET verified_at_ms = ? WHERE hash = ?')
  const corrupt = database.prepare('UPDATE media SET corrupt_at_ms = ? WHERE hash = ?')
  return {
    byHash: (hash) => byHash.get(hash) ?? null,
    knowsSize: (sizeBytes) => knowsSize.get(sizeBytes) !== undefined,
    renditions: (sourceHash) => renditions.all(sourceHash),
    ...inserters(database),
    all: () => all.all(),
    setVerified: (hash, atMs) => void verified.run(atMs, hash),
    setCorrupt: (hash, atMs) => void corrupt.run(atMs, hash),
    forgetOrphans: forgetter(database),
  }
}

function inserters(database: Database): Pick<MediaRows, 'insert' | 'setBeside'> {
  const media =
    database.prepare(`INSERT INTO media (hash, size_bytes, mime, width, height, duration_ms, has_sound, admitted_at_ms)
    VALUES (@hash, @sizeBytes, @mime, @width, @height, @durationMs, @hasSound, @atMs)
    ON CONFLICT (hash) DO UPDATE SET corrupt_at_ms = NULL`)
  const clear = database.prepare('DELETE FROM rendition WHERE source_hash = ?')
  const clearRole = database.prepare('DELETE FROM rendition WHERE source_hash = ? AND role = ?')
  const last = database
    .prepare<[string], number | null>('SELECT max(position) FROM rendition WHERE source_hash = ?')
    .pluck()
  const rendition = database.prepare(
    'INSERT INTO rendition (source_hash, position, role, hash) VALUES (?, ?, ?, ?)',
  )
  const insertFile = (
    { incoming: { hash, sizeBytes }, mime, width, height, durationMs, hasSound = false }: AdmittedFile,
    atMs: number,
  ) => media.run({ hash, sizeBytes, mime, width, height, durationMs, hasSound: Number(hasSound), atMs })
  const insertRendition = (sourceHash: string, position: number, each: AdmittedRendition, atMs: number) => {
    insertFile(each, atMs)
    rendition.run(sourceHash, position, each.role, each.incoming.hash)
  }
  return {
    insert({ original, renditions }, atMs) {
      insertFile(original, atMs)
      clear.run(original.incoming.hash)
      renditions.forEach((each, position) => insertRendition(original.incoming.hash, position, each, atMs))
    },
    setBeside: database.transaction((sourceHash: string, beside: AdmittedRendition, atMs: number) => {
      clearRole.run(sourceHash, beside.role)
      insertRendition(sourceHash, (last.get(sourceHash) ?? -1) + 1, beside, atMs)
    }),
  }
}

function forgetter(database: Database): MediaRows['forgetOrphans'] {
  const stale = database.prepare(
    'DELETE FROM rendition WHERE source_hash NOT IN (SELECT media_hash FROM item)',
  )
  const list = database.prepare<[], string>(orphans).pluck()
  const forget = database.prepare(`DELETE FROM media WHERE hash IN (${orphans})`)
  return database.transaction(() => {
    stale.run()
    const forgotten = list.all()
    forget.run()
    return forgotten
  })
}
