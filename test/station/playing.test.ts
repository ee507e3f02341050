import { resolve } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HoursReport } from '../../contract/hours.ts'
import type { Status } from '../../contract/status.ts'
import { emptyDataFolder, run, StationProcess } from './a-station.ts'

const stick = resolve(import.meta.dirname, '../fixtures/stick')

describe('a station that plays', () => {
  const folder = emptyDataFolder()
  let station: StationProcess
  beforeAll(async () => {
    station = await new StationProcess(folder).started()
    await station.playing()
  })
  afterAll(() => station.end('SIGTERM'))

  it('prints where the console is, the first password, the shell and what is on', () => {
    expect(station.output).toMatch(/控制台 {4}http:\/\/127\.0\.0\.1:\d+\/console\//)
    expect(station.output).toMatch(/首次密码 {2}\S{14}（/)
    expect(station.output).toMatch(/播放窗口 {2}headless 1920×1080/)
    expect(station.output).toMatch(/正在播放 {2}.+（来源：.+）/)
  })

  it('shows its own sample content at the very first start', async () => {
    const { items } = await station.get<{ items: { kind: string; sourceClass: string }[] }>('library/items')
    const kinds = new Set(items.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['video', 'picture', 'document', 'article', 'panel']))
    expect(items.filter(({ kind }) => kind === 'video').length).toBeGreaterThanOrEqual(3)
  })

  it('takes in a folder while it plays, and tells what it refused', async () => {
    const imported = await run('import', stick, '--data', folder, '--json')
    const report = JSON.parse(imported.output) as { taken: unknown[]; refused: { path: string }[] }
    expect(imported.code).toBe(1)
    expect(report.taken.length).toBeGreaterThan(0)
    const { refusals } = await station.get<{ refusals: { path: string }[] }>('library/refusals')
    expect(refusals.map(({ path }) => path)).toEqual(report.refused.map(({ path }) => path))
    expect((await station.get<Status>('status')).content.items).toBeGreaterThan(report.taken.length)
  })

  it('counts what is on the glass while it is still on', async () => {
    await station.until(async () => {
      const { today } = await station.get<Status>('status')
      return Object.values(today.creditedSeconds).some((seconds) => seconds >= 2)
    })
    const { today } = await station.get<Status>('status')
    const { rows } = await station.get<HoursReport>(`hours?from=${today.date}&to=${today.date}&by=day`)
    expect(rows[0]?.due).toBe(true)
    expect(rows[0]?.excludedSeconds).toMatchObject({ hidden: 0, panelOff: 0, clockUntrusted: 0 })
  })

  it('tells what comes next, when it is open, and what is wrong', async () => {
    const { next, upcoming, today, alarms, takeover } = await station.get<Status>('status')
    expect(upcoming).toHaveLength(3)
    expect(upcoming[0]?.title).toBe(next?.title)
    upcoming.forEach(({ since }, index) => index > 0 && expect(since).toBe(upcoming[index - 1]?.until))
    expect(today.open).not.toEqual([])
    expect([alarms, takeover]).toEqual([[], null])
  })

  it('goes black by one key and comes back by another', async () => {
    const stopped = await station.ask('stop', { method: 'POST' })
    expect(stopped.status).toBe(200)
    await station.until(async () => (await station.get<Status>('status')).now === null)
    expect((await station.get<Status>('status')).screen.state).toBe('stopped')
    expect(await brightness(station)).toBe(0)
    await station.ask('resume', { method: 'POST' })
    await station.playing()
    await station.until(async () => (await brightness(station)) > 0)
  })
})

/** The brightest value on the glass, 0 to 255. */
async function brightness(station: StationProcess): Promise<number> {
  const picture = Buffer.from(await (await station.ask('screenshot')).arrayBuffer())
  const { channels } = await sharp(picture).stats()
  return Math.max(...channels.map(({ max }) => max))
}
