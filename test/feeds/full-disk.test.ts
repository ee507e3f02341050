import { readFileSync, statSync } from 'node:fs'
import { createHash, randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { download } from '../../server/feeds/download.ts'
import { Pace } from '../../server/feeds/pace.ts'
import { mayMount } from '../library/fault-parts.ts'
import { aSmallDisk, type ASmallDisk } from '../library/small-disk.ts'
import { aSite, type ASite } from './a-site.ts'

const bytes = randomFillSync(Buffer.alloc(6_000_000))
const offered = {
  address: '1.ezpkg',
  sizeBytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sequence: 1,
  date: '2026-11-22',
}
const freely = new Pace(Infinity, { nowMs: () => 0, sleep: async () => undefined })

describe.skipIf(!mayMount())('a disk that fills up during a download', () => {
  let site: ASite
  let disk: ASmallDisk
  beforeEach(async () => {
    site = await aSite()
    site.gives('/1.ezpkg', bytes)
    disk = aSmallDisk(48)
  })
  afterEach(async () => {
    await site.close()
    disk.close()
  })

  const fetching = (onBytes: (doneBytes: number) => void) =>
    download({
      offered,
      from: new URL(site.address),
      folder: join(disk.path, 'feeds'),
      name: '第1号.ezpkg',
      pace: freely,
      mode: 'intranet',
      limits: { idleMs: 5_000, indexBytes: 1_000, redirects: 1 },
      onBytes,
    })

  it('ends it with the reason, and the next try goes on where it ended', async () => {
    let isFull = false
    const full = fetching((doneBytes) => {
      if (isFull || doneBytes < 2_000_000) return
      isFull = true
      disk.fillUp()
    })
    await expect(full).rejects.toMatchObject({ code: 'disk-full' })
    const part = join(disk.path, 'feeds', `${offered.sha256}.part`)
    const keptBytes = statSync(part).size
    expect(keptBytes).toBeGreaterThanOrEqual(2_000_000)
    expect(readFileSync(part).equals(bytes.subarray(0, keptBytes))).toBe(true)
    disk.makeRoom()
    const path = await fetching(() => undefined)
    expect(site.downloads()[1]).toMatchObject({ range: `bytes=${keptBytes}-` })
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('tells it so from its first byte', async () => {
    disk.fillUp()
    await expect(fetching(() => undefined)).rejects.toMatchObject({ code: 'disk-full' })
  })
})
