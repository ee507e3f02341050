import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportProgress } from '../../server/library/import-report.ts'
import { ezhan, removeFolders } from '../commands/ezhan.ts'
import { byTechnician, emptyFolder, libraryIn, refusedCodes, remove } from './brought.ts'
import { expectNothingHalfTaken, longVideo, mayMount } from './fault-parts.ts'
import { aSmallDisk, type ASmallDisk } from './small-disk.ts'

let stick: string
let disk: ASmallDisk
beforeEach(() => {
  stick = emptyFolder()
})
afterEach(() => {
  disk.close()
  remove(stick)
  removeFolders()
})

/** What stands in `incoming` of the process that imports. */
const leftOver = (data: string) =>
  readdirSync(join(data, 'media', 'incoming'), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  )

/** A ZIP of films beside nothing else. */
function aZipOfFilms(count: number, sizeBytes: number): void {
  const films = Array.from({ length: count }, (_, nth) => longVideo(stick, `公益_${nth}.mp4`, sizeBytes))
  const entries = films.map((path, nth) => [`公益_${nth}.mp4`, readFileSync(path)] as const)
  writeFileSync(join(stick, '公益.zip'), zipSync(Object.fromEntries(entries), { level: 0 }))
  for (const path of films) rmSync(path)
}

/** Imports the stick; another writer fills the disk up at the first word of this file and step. */
async function importUntilFull(path: string, step: ImportProgress['step']) {
  const { library, database } = libraryIn(disk.path)
  const onProgress = (progress: ImportProgress) => {
    if (progress.path === path && progress.step === step) disk.fillUp()
  }
  const report = await library.importPaths([stick], byTechnician({ onProgress }))
  database.close()
  return report
}

async function importAgain() {
  disk.makeRoom()
  const { library, database } = libraryIn(disk.path)
  const report = await library.importPaths([stick], byTechnician())
  database.close()
  return report
}

describe.skipIf(!mayMount())('a disk that another writer fills up midway', () => {
  it('ends the file that was being copied, keeps those before it, and the next import brings the rest', async () => {
    disk = aSmallDisk(48)
    longVideo(stick, '公益_一.mp4', 1_000_000)
    longVideo(stick, '公益_二.mp4', 8_000_000)
    const report = await importUntilFull('公益_二.mp4', 'hash')
    expect(refusedCodes(report)).toEqual(['公益_二.mp4 → disk-full'])
    expect(report.refused[0]?.problem.message).toMatch(/^本机磁盘空间不够：还需要 \d+ MB。$/)
    expect(report.taken.map(({ path }) => path)).toEqual(['公益_一.mp4'])
    disk.makeRoom()
    await expectNothingHalfTaken(disk.path)
    const again = await importAgain()
    expect([again.refused, again.taken.map(({ already }) => already)]).toEqual([[], [true, false]])
  })

  it('ends an archive that was being unpacked, and leaves nothing of it', async () => {
    disk = aSmallDisk(48)
    aZipOfFilms(4, 3_000_000)
    const report = await importUntilFull('公益.zip', 'unpack')
    expect(refusedCodes(report)).toEqual(['公益.zip → disk-full'])
    expect(report.taken).toEqual([])
    expect(leftOver(disk.path)).toEqual([])
    disk.makeRoom()
    await expectNothingHalfTaken(disk.path)
    expect((await importAgain()).taken).toHaveLength(4)
  })
})

describe.skipIf(!mayMount())('an archive that would not fit unpacked', () => {
  it('is refused before a byte of it is', async () => {
    disk = aSmallDisk(48)
    aZipOfFilms(4, 8_000_000)
    const { library, database } = libraryIn(disk.path)
    const freeBytes = disk.freeBytes()
    const report = await library.importPaths([stick], byTechnician())
    database.close()
    expect(refusedCodes(report)).toEqual(['公益.zip → disk-full'])
    expect(leftOver(disk.path)).toEqual([])
    expect(freeBytes - disk.freeBytes()).toBeLessThan(1_000_000)
  })
})

describe.skipIf(!mayMount())('ezhan import onto a small disk', () => {
  it('takes what fits beside the reserve, and says in Chinese what does not', async () => {
    disk = aSmallDisk(320)
    const data = join(disk.path, 'data')
    mkdirSync(data)
    longVideo(stick, '公益_大.mp4', 90_000_000)
    longVideo(stick, '公益_小.mp4', 10)
    const { code, out } = await ezhan('import', stick, '--data', data)
    expect(code).toBe(1)
    expect(out).toMatch(/公益_大\.mp4.*本机磁盘空间不够：还需要 \d+ MB。.*请在控制台删除不用的内容/s)
    expect(leftOver(data)).toEqual([])
    const { out: again } = await ezhan('import', stick, '--data', data, '--json')
    const { taken } = JSON.parse(again) as { taken: { title: string; already: boolean }[] }
    expect(taken).toMatchObject([{ title: '小', already: true }])
  })
})
