import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDoor, type ADoor } from '../http/a-door.ts'
import { aSender, idOf, type ASender } from './a-sender.ts'

let door: ADoor
let sender: ASender
let parts: string
beforeAll(async () => {
  door = await aDoor()
  sender = aSender(await door.listens(), door.tokenOf('technician'))
  parts = join(dirname(door.door.pagesFolder), 'uploads', 'parts')
})
afterAll(() => door.close())

const turn = () => new Promise((next) => setTimeout(next, 10))
const noise = (sizeBytes: number) =>
  new Uint8Array(Buffer.from(Array.from({ length: sizeBytes }, (_, at) => (at * 7919 + (at >> 8)) % 251)))

/** A piece with other words about itself than it ought to have. */
const piece = (at: string, words: Record<string, string>, body: string) =>
  sender.ask(at, {
    method: 'PATCH',
    headers: { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream', ...words },
    body,
  })

describe('a piece of an upload', () => {
  it('stands where it belongs, byte for byte, however many there are', async () => {
    const bytes = noise(5_300_000)
    const { at } = await sender.begin('一.mp4', bytes.length)
    for (const [from, to] of [
      [0, 1],
      [1, 2_100_000],
      [2_100_000, 2_100_000],
      [2_100_000, bytes.length],
    ] as const)
      expect(await sender.send(at, from, bytes.slice(from, to))).toBe(204)
    expect(await sender.arrived(at)).toBe(bytes.length)
    expect(readFileSync(join(parts, idOf(at))).equals(bytes)).toBe(true)
  })

  it.each([
    ['of another version of the protocol', { 'tus-resumable': '0.2.2' }, 'abc', 412],
    ['at a place where the upload is not', { 'upload-offset': '1' }, 'ab', 409],
    ['that does not say its place', { 'upload-offset': '' }, 'abc', 409],
    ['longer than what was announced', {}, 'abcd', 413],
  ])('%s is refused in words, and nothing of it is kept', async (_what, words, body, status) => {
    const { at } = await sender.begin('二.jpg', 3)
    const answer = await piece(at, words, body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(/[\u4e00-\u9fff]/) as string,
      next: expect.stringMatching(/^请/) as string,
    })
    expect(await sender.arrived(at)).toBe(0)
  })

  it('that somebody comes back for ends the one that hangs, and what came of that counts', async () => {
    const bytes = noise(4_000_000)
    const { at } = await sender.begin('三.mp4', bytes.length)
    let arrived = 0
    const hanging = sender.sendHalting(at, 0, bytes, async () => {
      while (statSync(join(parts, idOf(at))).size < 1_048_576) await turn()
      arrived = await sender.arrived(at)
    })
    await expect(hanging).rejects.toThrow()
    expect(arrived).toBeGreaterThanOrEqual(1_048_576)
    expect(await sender.send(at, arrived, bytes.slice(arrived))).toBe(204)
    expect(readFileSync(join(parts, idOf(at))).equals(bytes)).toBe(true)
  })

  it('does not come with the announcement, which is judged first', async () => {
    const answer = await sender.ask('/api/v1/uploads', {
      method: 'POST',
      headers: {
        'upload-length': '3',
        'upload-metadata': `path ${Buffer.from('四.jpg').toString('base64')}`,
        'content-type': 'application/offset+octet-stream',
      },
      body: 'abc',
    })
    expect(answer.status).toBe(400)
  })
})
