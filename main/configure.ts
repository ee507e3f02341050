import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ClockReading } from '../ledger/clock.ts'
import { ProblemError } from '../server/problem/problem.ts'
import { configuration, type Configuration } from '../server/settings/configuration.ts'
import { settingNames } from '../server/settings/setting-documents.ts'
import { SettingsBook } from '../server/settings/settings-book.ts'
import { demoConfiguration } from './demo/configuration.ts'
import type { Memory } from './memory.ts'

/** A station with 500 playlists of 200 entries is well below this. */
const mostBytes = 4 * 1024 * 1024

/** The settings: a configuration that is given becomes their newest edition; a new station is a demonstration. */
export function configure(
  { database, acts }: Pick<Memory, 'database' | 'acts'>,
  given: Configuration | null,
  clock: ClockReading,
): SettingsBook {
  const settings = new SettingsBook(database, acts)
  const wanted = given ?? (settings.isEmpty() ? demoConfiguration : null)
  if (wanted === null) return settings
  const by = { role: 'station', name: given === null ? '首次启动' : '配置文件', clock }
  for (const name of settingNames) settings.change(name, wanted, { basedOn: null, by, reason: null })
  return settings
}

/** Throws the problem, in one sentence, where the file cannot be read or does not fit. */
export function readConfiguration(path: string): Configuration {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new ProblemError('config-unreadable', { path })
  }
  if (text.length > mostBytes) throw new ProblemError('config-wrong', { path, detail: '文件过大' })
  const parsed = configuration.safeParse(parseJson(text, path), { error: z.locales.zhCN().localeError })
  if (!parsed.success) throw new ProblemError('config-wrong', { path, detail: inOneSentence(parsed.error) })
  return parsed.data
}

/** More faults than these are not read; the next start tells the rest. */
const mostFaults = 3

function inOneSentence({ issues }: z.ZodError): string {
  const faults = issues.slice(0, mostFaults).map(({ path, message }) => {
    const place = path.map(String).join('.')
    return place === '' ? message : `${place} ${message}`
  })
  return faults.join('；')
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError('config-wrong', { path, detail: '不是有效的 JSON' })
  }
}
