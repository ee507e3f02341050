import { readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ProblemError } from '../server/problem/problem.ts'
import { configuration, type Configuration } from '../server/settings/configuration.ts'
import { openSettings } from '../server/settings/settings.ts'
import { demoConfiguration } from './demo/configuration.ts'

/** A station with 500 playlists of 200 entries is well below this. */
const mostBytes = 4 * 1024 * 1024

/** The configuration in force: a file that is given becomes the newest edition; a new station is a demonstration. */
export function configure(database: Database, file: string | null, nowMs: number): Configuration {
  const settings = openSettings(database)
  if (file !== null) settings.set('configuration', readConfiguration(file), '配置文件', nowMs)
  const kept = settings.get('configuration', configuration)
  if (kept) return kept
  settings.set('configuration', demoConfiguration, '首次启动', nowMs)
  return demoConfiguration
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
  const parsed = configuration.safeParse(parseJson(text, path))
  if (!parsed.success) throw new ProblemError('config-wrong', { path, detail: z.prettifyError(parsed.error) })
  return parsed.data
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError('config-wrong', { path, detail: '不是有效的 JSON' })
  }
}
