import { dirname, sep } from 'node:path'
import { extensionOf, familyOfExtension } from './file-family.ts'
import type { Manifest, NumberedRow } from './manifest.ts'
import { refusal, type Refusal } from './refusal.ts'
import type { BroughtFile } from './walk.ts'

/** A manifest in its folder: it speaks for the files in and below it. */
export interface PlacedManifest {
  readonly folder: string
  readonly refused: readonly Refusal[]
  rowOf(file: BroughtFile): NumberedRow | null
  /** Whether a row that could not be read speaks of this file. */
  doubts(file: BroughtFile): boolean
  /** Rows that name none of these files. */
  absentFrom(files: readonly BroughtFile[]): Refusal[]
}

export function placeManifest(file: BroughtFile, { rows, refused, doubted }: Manifest): PlacedManifest {
  const folder = dirname(file.path)
  const byName = new Map(rows.toReversed().map((row) => [bareName(row.file), row]))
  const doubtedNames = new Set(doubted.map(bareName))
  return {
    folder,
    refused,
    rowOf: (each) =>
      namesOf(folder, each)
        .map((name) => byName.get(name))
        .find((row) => row !== undefined) ?? null,
    doubts: (each) => namesOf(folder, each).some((name) => doubtedNames.has(name)),
    absentFrom: (files) => {
      const present = new Set(files.flatMap((each) => namesOf(folder, each)))
      return rows
        .filter((row) => !present.has(bareName(row.file)))
        .map((row) => refusal(file.shown, 'manifest-file-absent', { row: row.number, name: row.file }))
    },
  }
}

/** People write paths with either slash, and with or without a leading one. */
const bareName = (name: string) =>
  name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replaceAll(/^(\.?\/)+|\/+$/g, '')

/** What a row may call a file: its path or the end of it, and for an article its folder's; the longest first. */
function namesOf(folder: string, file: BroughtFile): string[] {
  if (!file.path.startsWith(folder + sep)) return []
  const parts = file.path
    .slice(folder.length + 1)
    .normalize('NFC')
    .split(sep)
  const isPage = familyOfExtension(extensionOf(file.name)) === 'webpage'
  return [...endsOf(parts), ...(isPage ? endsOf(parts.slice(0, -1)) : [])]
}

const endsOf = (parts: readonly string[]) => parts.map((_, start) => parts.slice(start).join('/'))
