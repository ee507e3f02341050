import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHolder } from '../../main/data-folder.ts'
import type { Status } from '../../contract/status.ts'
import type { TakeoverReceipt } from '../../contract/takeover-receipt.ts'
import { emptyDataFolder, StationProcess } from './a-station.ts'

interface Told {
  readonly id: string
  readonly state: string
}

/** By this machine's own command, as the console would. */
async function ask<Answer>(
  station: StationProcess,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const { url, key } = readHolder(station.folder)
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...json },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return (await answer.json()) as Answer
}

/** Written, handed in and released; for so many seconds from now. */
async function released(station: StationProcess, title: string, seconds: number, being = {}): Promise<Told> {
  const until = new Date(Date.now() + seconds * 1000).toISOString()
  const form = {
    title,
    source: '县气象局',
    text: '请远离低洼地带，不要涉水行车。',
    status: 'Actual',
    until,
    ...being,
  }
  const { id } = await ask<Told>(station, 'POST', 'takeovers', form)
  await ask(station, 'POST', `takeovers/${id}/submit`)
  return ask(station, 'POST', `takeovers/${id}/release`)
}

const onGlass = async (station: StationProcess) => (await station.get<Status>('status')).now
const receipt = (station: StationProcess, { id }: Told) =>
  ask<TakeoverReceipt>(station, 'GET', `takeovers/${id}/receipt`)

describe('a takeover over a real station', () => {
  const folder = emptyDataFolder()
  let station: StationProcess
  beforeAll(async () => {
    station = await new StationProcess(folder).started()
    await station.playing()
  })
  afterAll(() => station.end('SIGTERM'))

  it('is on the glass within a second of its release, ends by itself, and the loop comes back where it was', async () => {
    // One that is about to end by itself would not be the one to come back.
    await station.until(async () => Date.parse((await onGlass(station))?.until ?? '') - Date.now() > 2_000)
    const before = await onGlass(station)
    const takeover = await released(station, '暴雨红色预警', 6)
    await station.until(async () => (await onGlass(station))?.title === '暴雨红色预警')
    await station.until(async () => (await onGlass(station))?.title !== '暴雨红色预警')
    await station.until(async () => (await receipt(station, takeover)).state === 'ended')
    expect((await onGlass(station))?.itemId).toBe(before?.itemId)
    const { shownAfterMs, creditedMs, steps } = await receipt(station, takeover)
    console.log(`from release to glass: ${shownAfterMs} ms`)
    expect(shownAfterMs).toBeLessThanOrEqual(1_000)
    expect(creditedMs).toBeGreaterThan(4_000)
    expect(creditedMs).toBeLessThanOrEqual(6_500)
    expect(steps.at(-1)).toMatchObject({ step: 'takeover-ended', role: 'station' })
  })

  it('is off the glass as soon as it is stopped', async () => {
    const takeover = await released(station, '停电通知', 600)
    await station.until(async () => (await onGlass(station))?.title === '停电通知')
    await ask(station, 'POST', `takeovers/${takeover.id}/stop`)
    await station.until(async () => (await onGlass(station))?.title !== '停电通知')
  })

  it('that is a drill says so on the glass', async () => {
    const { id } = await released(station, '地震避险', 600, { status: 'Exercise' })
    const { showing } = await ask<{ showing: { title: string; interruption: unknown } }>(
      station,
      'GET',
      `takeovers/${id}/preview`,
    )
    expect(showing).toMatchObject({
      title: '【演练】地震避险',
      interruption: { source: '县气象局', exercise: true },
    })
    await ask(station, 'POST', `takeovers/${id}/stop`)
  })

  it('is on the glass again after the controller was killed', async () => {
    const takeover = await released(station, '洪水转移通知', 600)
    await station.until(async () => (await onGlass(station))?.title === '洪水转移通知')
    await station.end('SIGKILL')
    station = new StationProcess(folder)
    await station.playing()
    expect((await onGlass(station))?.title).toBe('洪水转移通知')
    expect((await receipt(station, takeover)).state).toBe('released')
  })
})
