import { spawnSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import { ensureFits, zipOf, type ZipEntry } from '../../server/evidence/zip-file.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { aFolder, closeBooks } from '../records/a-book.ts'
import { aMonth } from './a-month.ts'

afterAll(closeBooks)

const nothing = new Uint8Array(0)

function* entries(count: number): Generator<ZipEntry> {
  for (let nth = 0; nth < count; nth += 1) yield { name: `${nth}`, chunks: [nothing], stored: true }
}

const codeOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof ProblemError ? error.code : String(error)
  }
}

describe('a ZIP without 64-bit fields', () => {
  it('opens with all of the 65 534 files that it holds at most', async () => {
    const path = join(aFolder(), '满.zip')
    writeFileSync(path, Buffer.concat([...zipOf(entries(65_534))]))
    const zip = await openPromise(path)
    expect(zip.entryCount).toBe(65_534)
    zip.close()
    const { error, status } = spawnSync('unzip', ['-tqq', path])
    if (error) console.log('left out: a second reader (unzip is not installed)')
    else expect(status).toBe(0)
  })

  it('is refused with one file more, in Chinese and with what to do, never written wrong', () => {
    const written = () => {
      let bytes = 0
      for (const chunk of zipOf(entries(65_535))) bytes += chunk.length
      return bytes
    }
    expect(codeOf(written)).toBe('zip-too-big')
    expect(new ProblemError('zip-too-big', { files: 65_534, limitMb: 4_294 }).message).toBe(
      '要打包的材料太多：一个 ZIP 最多放 65534 个文件、4294 MB。请减少活动照片等大文件，或把所要的部分分别导出。',
    )
  })

  it('ends one byte before the length that would mean another field', () => {
    expect(codeOf(() => ensureFits(1, 0xffffffff - 1))).toBeNull()
    expect(codeOf(() => ensureFits(1, 0xffffffff))).toBe('zip-too-big')
  })

  it('is refused as a month’s evidence before the first byte goes out', async () => {
    const station = aMonth()
    await station.isPictured('2026-11-03')
    const [picture] = station.pictures.list({ from: '2026-11-01', to: '2026-11-30' })
    // A hole of 4 GB takes no room on the disk.
    truncateSync(picture?.path ?? '', 0xffffffff)
    await expect(station.pack()).rejects.toMatchObject({ code: 'zip-too-big' })
  })
})
