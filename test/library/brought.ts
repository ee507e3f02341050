import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import { openDatabase } from '../../server/database/open.ts'
import type { ImportOptions, ImportReport } from '../../server/library/import-report.ts'
import { openLibrary, type Library } from '../../server/library/library.ts'

/** The small stick that the project keeps: one file of every kind taken, one for every reason of refusal. */
export const smallStick = resolve(import.meta.dirname, '../fixtures/stick')

const given = process.env['EZHAN_USB_STICK'] ?? resolve(import.meta.dirname, '../../../shared/usb-stick')
/** A technician's real stick, where there is one beside the project. */
export const realStick = existsSync(given) ? given : null

export const today = '2026-11-22'
/** 2026-11-22 08:00 in Shanghai. */
export const nowMs = Date.UTC(2026, 10, 22, 0, 0)

export const byTechnician = (more: Partial<ImportOptions> = {}): ImportOptions => ({
  by: '技术员',
  at: () => nowMs,
  today,
  ...more,
})

export interface OpenedLibrary {
  readonly folder: string
  readonly library: Library
  readonly database: ReturnType<typeof openDatabase>
}

export function libraryIn(folder: string, reserveBytes = 0): OpenedLibrary {
  const database = openDatabase(join(folder, 'ezhan.sqlite'))
  return { folder, database, library: openLibrary({ database, folder, reserveBytes }) }
}

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'ezhan-library-'))

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** `path → code` of everything that was refused, the rows and parts among them. */
export const refusedCodes = ({ refused }: ImportReport): string[] =>
  refused.map(({ path, code }) => `${path} → ${code}`).sort()
