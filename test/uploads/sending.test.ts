import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallStick } from '../library/brought.ts'
import { aStationToUse, type AStationToUse } from '../journeys/a-station-to-use.ts'
import { readHolder } from '../../main/data-folder.ts'
import { aSender, idOf, type ASender } from './a-sender.ts'
import { openUploadShelf } from '../../server/uploads/upload-shelf.ts'

let used: AStationToUse
let sender: ASender
beforeAll(async () => {
  used = await aStationToUse()
  sender = aSender(used.url, readHolder(used.folder).key)
})
afterAll(() => used.close())

const file = (path: string) => new Uint8Array(readFileSync(join(smallStick, path)))
const video = file('科普中国/科普中国-乐享健康_七步洗手法.mp4')
const parts = () => join(used.folder, 'uploads', 'parts')
const turn = () => new Promise((next) => setTimeout(next, 20))

/** The same video with a box of nothing behind it (ISO 14496-12, 8.1.2). */
function padded(bytes: Uint8Array, sizeBytes: number): Uint8Array<ArrayBuffer> {
  const free = Buffer.alloc(sizeBytes)
  free.writeUInt32BE(sizeBytes)
  free.write('free', 4)
  return new Uint8Array([...bytes, ...free])
}

const titles = async () =>
  (await sender.json<{ items: { title: string }[] }>('/api/v1/library/items')).items.map(({ title }) => title)
const uploads = async () => (await sender.json<{ uploads: { path: string }[] }>('/api/v1/uploads')).uploads

/** Until the import that was asked for is over. */
async function imported(): Promise<void> {
  const isOver = async () =>
    (await sender.json<{ import: unknown }>('/api/v1/library/import')).import === null
  while (!(await isOver()) || (await uploads()).length > 0) await turn()
}

describe('an upload', () => {
  it('whose wire is torn goes on from where it was', async () => {
    const bytes = padded(video, 8_000_000)
    const { at } = await sender.begin('十一月/科普中国/科普中国-乐享健康_七步洗手法二.mp4', bytes.length)
    await sender.sendTorn(at, bytes, async () => {
      while (statSync(join(parts(), idOf(at))).size < 1_000_000) await turn()
    })
    const arrived = await sender.arrived(at)
    expect(arrived).toBeGreaterThanOrEqual(1_000_000)
    expect(arrived).toBeLessThan(bytes.length)
    expect((await sender.bring([idOf(at)])).code).toBe('upload-unfinished')
    expect(await titles()).not.toContain('七步洗手法二')
    expect(await sender.send(at, 0, bytes)).toBe(409)
    expect(await sender.send(at, arrived, bytes.subarray(arrived))).toBe(204)
    expect((await sender.bring([idOf(at)])).status).toBe(202)
    await imported()
    expect(await titles()).toContain('七步洗手法二')
    expect(readdirSync(parts())).toEqual([])
  })

  it('of a folder keeps its places, so that its manifest is paired', async () => {
    const poster = file('科普中国/挂图_食品安全.jpg')
    const manifest = new TextEncoder().encode('文件名,标题,类别\n图/海报.jpg,吃得放心,公益\n')
    const ids = []
    for (const [path, bytes] of [
      ['十二月/清单.csv', manifest],
      ['十二月/图/海报.jpg', new Uint8Array([...poster, 7])],
      ['十二月/坏/../../讲座.pptx', file('坏/讲座.pptx')],
    ] as const) {
      const { at } = await sender.begin(path, bytes.length)
      expect(await sender.send(at, 0, bytes)).toBe(204)
      ids.push(idOf(at))
    }
    expect((await uploads()).length).toBe(3)
    expect((await sender.bring(ids)).status).toBe(202)
    await imported()
    expect(await titles()).toContain('吃得放心')
    const { refusals } = await sender.json<{ refusals: { path: string; code: string; by: string }[] }>(
      '/api/v1/library/refusals',
    )
    expect(refusals).toContainEqual(
      expect.objectContaining({ path: '十二月/坏/讲座.pptx', code: 'kind-office', by: '本机命令' }),
    )
    expect(existsSync(join(used.folder, 'uploads', 'imports', '讲座.pptx'))).toBe(false)
  })

  it('larger than any video is refused at its beginning', async () => {
    const { status, answer } = await sender.begin('大.mp4', 21_000_000_000)
    expect(status).toBe(413)
    expect(JSON.parse(answer)).toMatchObject({ code: 'upload-too-big' })
    expect(await uploads()).toEqual([])
  })

  it('of another person is not there', async () => {
    const { at } = await sender.begin('我的.jpg', 10)
    const { secret } = await used.ask<{ secret: string }>('POST', '/tokens', {
      name: '乙',
      role: 'technician',
    })
    const other = aSender(used.url, secret)
    expect(await other.arrived(at)).toBe(-404)
    expect(await other.send(at, 0, new Uint8Array(10))).toBe(404)
    expect((await other.bring([idOf(at)])).code).toBe('upload-gone')
    expect((await other.ask(at, { method: 'DELETE' })).status).toBe(404)
    expect((await sender.ask(at, { method: 'DELETE' })).status).toBe(204)
    expect(await sender.arrived(at)).toBe(-404)
  })

  it('without a name, or with one of which nothing can be kept, does not begin', async () => {
    expect((await sender.begin('', 10)).status).toBe(400)
    expect((await sender.begin('../..', 10)).answer).toContain('upload-name')
  })

  it('that nobody went on with for a day is swept away', async () => {
    const { at } = await sender.begin('忘了.jpg', 10)
    const shelf = openUploadShelf(parts())
    const begunMs = Date.UTC(2026, 10, 22)
    utimesSync(join(parts(), idOf(at)), begunMs / 1000, begunMs / 1000)
    await shelf.sweep(begunMs + 24 * 3_600_000)
    expect(await sender.arrived(at)).toBe(0)
    await shelf.sweep(begunMs + 24 * 3_600_000 + 1)
    expect(await sender.arrived(at)).toBe(-404)
  })
})
