import { afterEach, describe, expect, it, vi } from 'vitest'
import { startJobs } from '../../main/jobs/jobs.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { instantIn } from '../../contract/instant.ts'
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
    films: { look: () => undefined },
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
    keeping: { backUpWhenDue: later('back up'), prune: later('prune') },
  })
  await vi.advanceTimersByTimeAsync(seconds * 1_000)
  await jobs.end()
  return done
}

/** But for what is done each minute. */
const rare = (done: readonly string[]) => done.filter((line) => !/ (seal|back up)$/.test(line))

describe('the station’s work by the clock', () => {
  it('seals within half a minute after local midnight, and each minute looks again', async () => {
    const sealed = (await during('2026-11-30 23:59:30', 120)).filter((line) => line.endsWith('seal'))
    expect(sealed).toEqual(['2026-12-01 00:00:20 seal', '2026-12-01 00:01:20 seal'])
  })

  it('asks each minute whether a backup is due', async () => {
    const looked = (await during('2026-12-01 00:09:30', 120)).filter((line) => line.endsWith('back up'))
    expect(looked).toEqual(['2026-12-01 00:10:00 back up', '2026-12-01 00:11:00 back up'])
  })

  it('closes the month from half past midnight on the 1st', async () => {
    expect(rare(await during('2026-12-01 00:29:30', 60))).toEqual(['2026-12-01 00:30:00 close months'])
  })

  it('takes the day’s picture at half past ten, and none at night', async () => {
    expect(rare(await during('2026-12-01 10:29:30', 60))).toContain('2026-12-01 10:30:00 picture')
    expect(rare(await during('2026-12-01 09:29:30', 60))).toEqual(['2026-12-01 09:30:00 close months'])
    expect(rare(await during('2026-12-01 23:29:30', 60))).toEqual(['2026-12-01 23:30:00 close months'])
  })

  it('hashes the store at 3:30, and lets go of old records on the 2nd at four', async () => {
    expect(rare(await during('2026-12-01 03:29:30', 60))).toContain('2026-12-01 03:30:00 verify')
    expect(rare(await during('2026-12-02 03:59:30', 60))).toEqual(['2026-12-02 04:00:00 prune'])
    expect(rare(await during('2026-12-01 03:59:30', 60))).toEqual([])
  })

  it('goes by the station’s zone, wherever the machine thinks it is', async () => {
    // Two hours behind Shanghai: its half past three is half past five there.
    expect(rare(await during('2026-12-01 05:29:30', 60, 'Asia/Urumqi'))).toContain(
      '2026-12-01 03:30:00 verify',
    )
    expect(rare(await during('2026-12-01 03:29:30', 60, 'Asia/Urumqi'))).toEqual([
      '2026-12-01 01:30:00 close months',
    ])
  })
})
