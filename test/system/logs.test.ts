import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logDays, openLogShelf } from '../../server/logs/log-shelf.ts'

let folder = ''
const clock = { at: '2026-11-22T14:03:20.000+08:00' }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ezhan-logs-'))
  clock.at = '2026-11-22T14:03:20.000+08:00'
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const shelf = () => openLogShelf(folder, () => clock)

describe('the log', () => {
  it('keeps a line a word, a file a day', () => {
    const log = shelf()
    log.write('word', 'station listens')
    log.write('fault', 'Error: torn\n    at somewhere')
    clock.at = '2026-11-23T00:00:00.000+08:00'
    log.write('word', 'a new day')
    expect(log.days().map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-22'])
    expect(log.tail('2026-11-22', 10)).toEqual([
      '2026-11-22T14:03:20.000+08:00 word station listens',
      '2026-11-22T14:03:20.000+08:00 fault Error: torn ⏎ at somewhere',
    ])
    expect(log.tail('2026-11-22', 1)).toHaveLength(1)
    expect([log.tail('2020-01-01', 5), log.path('2020-01-01')]).toEqual([[], null])
  })

  it('keeps half a year by law and lets go of what is older', () => {
    mkdirSync(join(folder, 'logs'))
    for (let day = 0; day < 260; day += 1) {
      const date = new Date(Date.UTC(2026, 1, 1 + day)).toISOString().slice(0, 10)
      writeFileSync(join(folder, 'logs', `ezhan-${date}.log`), `${date}\n`)
    }
    shelf().write('word', 'today')
    const kept = readdirSync(join(folder, 'logs'))
    expect(logDays).toBeGreaterThanOrEqual(184)
    expect(kept).toHaveLength(logDays + 1)
  })

  it('stops at its bound, and says so once', () => {
    const log = shelf()
    for (let line = 0; line < 1_200; line += 1) log.write('fault', 'x'.repeat(2_000))
    const [today] = log.days()
    expect(today?.sizeBytes).toBeLessThan(2_010_000)
    expect(statSync(log.path('2026-11-22') ?? '').size).toBe(today?.sizeBytes)
    expect(log.tail('2026-11-22', 1)[0]).toContain('日志已满')
  })

  it('costs nobody anything where it cannot be written', () => {
    const log = shelf()
    rmSync(join(folder, 'logs'), { recursive: true })
    log.write('fault', 'lost')
    mkdirSync(join(folder, 'logs'))
    log.write('word', 'back again')
    expect(log.tail('2026-11-22', 5)).toEqual(['2026-11-22T14:03:20.000+08:00 word back again'])
  })
})
