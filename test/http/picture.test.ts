import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { livePicture } from '../../server/http/live-picture.ts'
import { aDoor, bearer, type ADoor } from './a-door.ts'

let door: ADoor
beforeAll(async () => {
  door = await aDoor()
})
afterAll(() => door.close())

const glass = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a4' } })
    .jpeg()
    .toBuffer()

const ask = () => door.app.inject({ url: '/api/v1/today/picture', headers: bearer(door.tokenOf('viewer')) })

describe('the live picture', () => {
  it('is small, whichever way the glass stands, says its age, and is kept by nobody', async () => {
    door.glass.picture = await glass(1080, 1920)
    const answer = await ask()
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-picture-age': '0',
    })
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ width: 360, height: 640 })
    door.clock.nowMs += 2_000
    expect((await ask()).headers['x-picture-age']).toBe('2000')
  })

  it('is none while there is no window, and nothing to report', async () => {
    door.clock.nowMs += 10_000
    door.glass.picture = null
    const none = await ask()
    expect([none.statusCode, none.body, door.told.errors]).toEqual([204, '', []])
  })

  it('costs one capture for ten who look at once, and none for the next three seconds', async () => {
    const picture = await glass(1920, 1080)
    let captures = 0
    let nowMs = Date.parse('2026-11-22T09:00:00+08:00')
    const capture = async () => {
      captures += 1
      return picture
    }
    const look = livePicture(capture, () => nowMs)
    await Promise.all(Array.from({ length: 10 }, look))
    nowMs += 2_999
    await look()
    expect(captures).toBe(1)
    nowMs += 1
    await look()
    expect(captures).toBe(2)
    // The clock is set back by an hour: no picture is an hour old then.
    nowMs -= 3_600_000
    await look()
    expect(captures).toBe(3)
  })

  it('comes again after a capture that failed', async () => {
    let nowMs = 0
    const answers = [Promise.reject(new Error('the window is not open')), glass(320, 180)]
    const look = livePicture(
      () => answers.shift() ?? Promise.resolve(null),
      () => nowMs,
    )
    expect(await look()).toBeNull()
    nowMs += 3_000
    expect((await look())?.jpeg.length).toBeGreaterThan(100)
  })
})
