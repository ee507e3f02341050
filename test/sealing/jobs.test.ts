import { afterEach, describe, expect, it, vi } from 'vitest'
import { startJobs } from '../../main/jobs.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { instantIn } from '../../server/http/segment-shape.ts'
import { at as inShanghai } from '../assessment/a-hall.ts'

afterEach(() => vi.useRealTimers())

/** What the station's jobs did from an instant on, each with its local time; only the machine's clock is not the true one. */
async function during(local: string, seconds: number, zone = 'Asia/Shanghai'): Promise<string[]> {
  vi.useFakeTimers({
    now: inShanghai(local),
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
  const done: string[] = []
  const note = (what: string) => () => {
    done.push(`${instantIn(Date.now(), zone).slice(0, 19).replace('T', ' ')} ${what}`)
  }
  const later = (what: string) => async () => note(what)()
  const { schedule } = demoConfiguration
  const jobs = startJobs({
    memory: {
      library: {
        verify: async () => {
          note('verify')()
          return { sound: 0, corrupt: [] }
        },
        collect: async () => ({ removed: 0 }),
      },
    },
    playout: { refresh: () => null, refreshIfStale: () => null },
    places: { look: async () => undefined },
    uploads: { sweep: async () => undefined },
    panelWatch: { look: async () => undefined, prune: () => undefined },
    feedRound: { look: () => undefined },
    settings: {
      now: () => ({ ...demoConfiguration, schedule: { ...schedule, zone }, calendar: plainCalendar }),
    },
    readClocks: () => ({ bootId: 'boot-1', monoMs: 0, wallMs: Date.now(), trusted: true }),
    seal: note('seal'),
    lookAtClocks: () => null,
    lookAtPanel: async () => undefined,
    guard: () => null,
    closeMonths: later('close months'),
    takePicture: later('picture'),
    keeping: { backUp: later('back up'), prune: later('prune') },
  })
  await vi.advanceTimersByTimeAsync(seconds * 1_000)
  await jobs.end()
  return done
}

const without = (what: string, done: readonly string[]) => done.filter((line) => !line.endsWith(` ${what}`))

describe('the station’s work by the clock', () => {
  it('seals within half a minute after local midnight, and each minute looks again', async () => {
    expect(await during('2026-11-30 23:59:30', 120)).toEqual([
      '2026-12-01 00:00:20 seal',
      '2026-12-01 00:01:20 seal',
    ])
  })

  it('backs up at ten past midnight, after the seal', async () => {
    expect(without('seal', await during('2026-12-01 00:09:00', 120))).toEqual(['2026-12-01 00:10:00 back up'])
  })

  it('closes the month from half past midnight on the 1st', async () => {
    expect(without('seal', await during('2026-12-01 00:29:30', 60))).toEqual([
      '2026-12-01 00:30:00 close months',
    ])
  })

  it('takes the day’s picture at half past ten, and none at night', async () => {
    expect(without('seal', await during('2026-12-01 10:29:30', 60))).toContain('2026-12-01 10:30:00 picture')
    expect(without('seal', await during('2026-12-01 09:29:30', 60))).toEqual([
      '2026-12-01 09:30:00 close months',
    ])
    expect(without('seal', await during('2026-12-01 23:29:30', 60))).toEqual([
      '2026-12-01 23:30:00 close months',
    ])
  })

  it('hashes the store at 3:30, and lets go of old records on the 2nd at four', async () => {
    expect(without('seal', await during('2026-12-01 03:29:30', 60))).toContain('2026-12-01 03:30:00 verify')
    expect(without('seal', await during('2026-12-02 03:59:30', 60))).toEqual(['2026-12-02 04:00:00 prune'])
    expect(without('seal', await during('2026-12-01 03:59:30', 60))).toEqual([])
  })

  it('goes by the station’s zone, wherever the machine thinks it is', async () => {
    // Two hours behind Shanghai: its midnight is two o'clock there.
    expect(without('seal', await during('2026-12-01 02:09:30', 60, 'Asia/Urumqi'))).toEqual([
      '2026-12-01 00:10:00 back up',
    ])
    expect(without('seal', await during('2026-12-01 00:09:30', 60, 'Asia/Urumqi'))).toEqual([])
  })
})
