import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readHolder } from '../../main/data-folder.ts'
import { aStationToUse, type AStationToUse } from '../journeys/a-station-to-use.ts'
import { smallStick } from '../library/brought.ts'
import { mayMount } from '../library/fault-parts.ts'
import { aSmallDisk, type ASmallDisk } from '../library/small-disk.ts'
import { aSender, idOf, type ASender } from './a-sender.ts'

/** 256 MB of it are left free whatever comes, so that the ledger can go on writing. */
const diskMb = 320
const video = readFileSync(join(smallStick, '科普中国/科普中国-乐享健康_七步洗手法.mp4'))

/** The same video with a box of nothing behind it (ISO 14496-12, 8.1.2). */
function aFilm(sizeBytes: number, mark: number): Uint8Array<ArrayBuffer> {
  const free = Buffer.alloc(sizeBytes - video.length, mark)
  free.writeUInt32BE(free.length)
  free.write('free', 4)
  return new Uint8Array([...video, ...free])
}

interface Item {
  readonly title: string
  readonly mediaHash: string
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe.skipIf(!mayMount())('a station on a real small disk', () => {
  let disk: ASmallDisk
  let used: AStationToUse
  let sender: ASender
  beforeEach(async () => {
    disk = aSmallDisk(diskMb)
    used = await aStationToUse({ folder: join(disk.path, 'data') })
    sender = aSender(used.url, readHolder(used.folder).key)
  })
  afterEach(async () => {
    await used.close()
    disk.close()
  })

  const items = async () => (await sender.json<{ items: Item[] }>('/api/v1/library/items')).items
  const parts = () => join(used.folder, 'uploads', 'parts')
  const turn = () => new Promise((next) => setTimeout(next, 20))

  /** Announces, sends and takes in a film as the console does. */
  async function bring(path: string, film: Uint8Array<ArrayBuffer>): Promise<void> {
    const { at } = await sender.begin(path, film.length)
    expect(await sender.send(at, 0, film)).toBe(204)
    await taken(at)
  }
  async function taken(at: string): Promise<void> {
    expect((await sender.bring([idOf(at)])).status).toBe(202)
    const isOver = async () =>
      (await sender.json<{ import: unknown }>('/api/v1/library/import')).import === null
    while (!(await isOver()) || readdirSync(parts()).length > 0) await turn()
  }
  /** Every item has its bytes, under the hash that was released. */
  async function expectAllWhole(): Promise<void> {
    for (const { mediaHash } of await items()) {
      const answer = await fetch(`${used.url}/media/${mediaHash}`)
      expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(mediaHash)
    }
  }

  it('refuses five times its size at the announcement, and nothing of it is begun', async () => {
    const { status, answer } = await sender.begin('科普/大讲堂.mp4', 5 * diskMb * 1e6)
    expect(status).toBe(507)
    expect(JSON.parse(answer)).toMatchObject({
      code: 'upload-no-room',
      message: expect.stringMatching(/^“大讲堂\.mp4”有 1600 MB，本机磁盘放不下，还差 \d+ MB。$/) as string,
      next: '请删除不用的内容或换更大的磁盘，再上传一次；已有的内容不受影响。',
    })
    expect(readdirSync(parts())).toEqual([])
  })

  it('that another writer fills up midway loses nothing, and goes on once there is room', async () => {
    await bring('科普中国/先到的.mp4', aFilm(1_000_000, 1))
    const before = await items()
    const film = aFilm(16_000_000, 2)
    const { at } = await sender.begin('科普中国/后到的.mp4', film.length)
    const part = join(parts(), idOf(at))
    const refused = await sender.sendHalting(at, 0, film, async () => {
      while (statSync(part).size < 6_000_000) await turn()
      disk.fillUp()
    })
    expect(refused.status).toBe(507)
    expect(JSON.parse(refused.text)).toEqual({
      code: 'upload-disk-full',
      message: '上传途中，本机磁盘满了；已经传到的部分还在，已有的内容不受影响。',
      next: '请删除不用的内容腾出空间，再选一次这个文件，会从断开的地方接着传。',
    })

    const arrived = await sender.arrived(at)
    expect(arrived).toBeGreaterThanOrEqual(6_000_000)
    expect(arrived).toBeLessThan(film.length)
    // Not let in at all while there is no room, and not taken in by half.
    expect(await sender.send(at, arrived, film.subarray(arrived))).toBe(507)
    expect((await sender.bring([idOf(at)])).code).toBe('upload-unfinished')
    expect(await items()).toEqual(before)
    await expectAllWhole()

    disk.makeRoom()
    expect(await sender.arrived(at)).toBe(arrived)
    expect(await sender.send(at, arrived, film.subarray(arrived))).toBe(204)
    await taken(at)
    expect((await items()).map(({ mediaHash }) => mediaHash)).toContain(sha256(film))
    await expectAllWhole()
  })
})
