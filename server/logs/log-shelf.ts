import {
  appendFileSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

/** 网络安全法 第二十一条 asks for six months; 184 days is the longest half year, and a week more is kept. */
export const logDays = 191
/** A quiet station writes some kilobytes a day. One that complains without end stops at this: 191 days are 382 MB. */
const dayBytes = 2_000_000
/** A page of a phone, and no more than a reader can take in. */
const mostLines = 500
const tailBytes = 256 * 1024
const longestLine = 2_000

export type LogLevel = 'word' | 'fault'

export interface LogDay {
  readonly date: string
  readonly sizeBytes: number
}

const dated = /^ezhan-(\d{4}-\d{2}-\d{2})\.log$/

const pathIn = (folder: string, date: string) => join(folder, `ezhan-${date}.log`)

/** Newest first. */
const daysIn = (folder: string): LogDay[] =>
  readdirSync(folder)
    .flatMap((name) => {
      const date = dated.exec(name)?.[1]
      return date === undefined ? [] : [{ date, sizeBytes: statSync(join(folder, name)).size }]
    })
    .toSorted((one, other) => other.date.localeCompare(one.date))

/** What the program says of itself, a file a day in the data folder, bounded in days and in bytes. */
export function openLogShelf(stationFolder: string, now: () => { readonly at: string }) {
  const folder = join(stationFolder, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const has = (date: string) => daysIn(folder).some((day) => day.date === date)
  return {
    write: writer(folder, now),
    days: () => daysIn(folder),
    /** The last lines of a day, oldest first; none of a day without any. */
    tail: (date: string, lines: number): string[] =>
      has(date) ? lastLines(pathIn(folder, date)).slice(-Math.min(lines, mostLines)) : [],
    path: (date: string): string | null => (has(date) ? pathIn(folder, date) : null),
  }
}

function writer(folder: string, now: () => { readonly at: string }) {
  let today = { date: '', sizeBytes: 0, full: false }
  const turnTo = (date: string) => {
    // By count, not by age: a clock that starts in 2099 must not sweep half a year away.
    for (const old of daysIn(folder).slice(logDays)) rmSync(pathIn(folder, old.date), { force: true })
    const sizeBytes = daysIn(folder).find((day) => day.date === date)?.sizeBytes ?? 0
    today = { date, sizeBytes, full: false }
  }
  const put = (line: string) => {
    appendFileSync(pathIn(folder, today.date), line, { mode: 0o600 })
    today.sizeBytes += Buffer.byteLength(line)
  }
  const write = (level: LogLevel, text: string): void => {
    const { at } = now()
    const date = at.slice(0, 10)
    if (date !== today.date) turnTo(date)
    if (today.full) return
    if (today.sizeBytes > dayBytes) {
      today.full = true
      return put(`${at} fault 今天的日志已满，不再记录。\n`)
    }
    const oneLine = text.replaceAll(/\s*\n\s*/g, ' ⏎ ').slice(0, longestLine)
    put(`${at} ${level} ${oneLine}\n`)
  }
  return (level: LogLevel, text: string): void => {
    try {
      write(level, text)
    } catch {
      // A full disk costs the line; what was being told of, and the order of the end, it must not disturb.
      today = { ...today, date: '' }
    }
  }
}

export type LogShelf = ReturnType<typeof openLogShelf>

function lastLines(path: string): string[] {
  const file = openSync(path, 'r')
  try {
    const { size } = statSync(path)
    const from = Math.max(0, size - tailBytes)
    const bytes = Buffer.alloc(size - from)
    readSync(file, bytes, 0, bytes.length, from)
    const lines = bytes
      .toString('utf8')
      .split('\n')
      .slice(from === 0 ? 0 : 1)
    return lines.filter((line) => line !== '')
  } finally {
    closeSync(file)
  }
}
