import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipOf } from '../../server/evidence/zip-file.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { openPackage } from '../../server/packages/open-package.ts'
import { unpackPackage } from '../../server/packages/unpack-package.ts'
import { commentBytes, commentOf } from '../../server/packages/file-digest.ts'
import { aHome, aPackage } from './a-publisher.ts'

let home: string
let whole: Buffer
beforeAll(async () => {
  home = aHome()
  whole = readFileSync(await aPackage(home))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** What a station finds in these bytes: the manifest, or why it takes nothing. */
async function found(bytes: Uint8Array): Promise<string> {
  const path = join(home, 'changed.ezpkg')
  const folder = join(home, 'unpacked')
  writeFileSync(path, bytes)
  try {
    const opened = await openPackage(path, bytes.byteLength)
    try {
      await unpackPackage(opened, folder)
      return opened.manifestHash
    } finally {
      opened.close()
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    expect(existsSync(folder)).toBe(false)
    return error.code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const flipped = (at: number, bit: number): Buffer => {
  const bytes = Buffer.from(whole)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
  return bytes
}

/** As a forger would: the digest at the end fits again. */
function mended(bytes: Buffer): Buffer {
  const before = bytes.subarray(0, bytes.length - commentBytes)
  return Buffer.concat([before, commentOf(createHash('sha256').update(before).digest('hex'))])
}

const anyPlace = () => fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('a package', () => {
  it('is refused with any one bit of it changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace(), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
        const at = Math.floor(place * whole.length)
        expect(await found(flipped(at, bit))).toBe('package-damaged')
      }),
      { seed: 20261122, numRuns: 150 },
    )
  })

  it('is refused cut off anywhere, or with anything behind it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace(), async (place) => {
        expect(await found(whole.subarray(0, Math.floor(place * whole.length)))).toBe('package-damaged')
      }),
      { seed: 20261122, numRuns: 40 },
    )
    expect(await found(Buffer.concat([whole, Buffer.from([0])]))).toBe('package-damaged')
  })

  it('holds exactly what was signed, or is refused, even where its digest was mended', async () => {
    const untouched = await found(whole)
    await fc.assert(
      fc.asyncProperty(anyPlace(), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
        const at = Math.floor(place * (whole.length - commentBytes))
        // The ZIP's own dates and marks are nobody's content.
        expect([untouched, 'package-broken', 'package-forged', 'package-changed']).toContain(
          await found(mended(flipped(at, bit))),
        )
      }),
      { seed: 20261122, numRuns: 150 },
    )
  })

  it.each([
    ['a word of its manifest', '节约用水从我做起', '节约用电从我做起', 'package-forged'],
    ['its number', '"sequence":1', '"sequence":9', 'package-forged'],
    ['a byte of a file', '供水,96500', '供水,96511', 'package-changed'],
  ])('is refused with %s changed and its digest mended', async (_what, before, after, code) => {
    const bytes = Buffer.from(whole)
    const at = bytes.indexOf(before)
    // The manifest is deflated in the file; only what is stored can be found as it is.
    if (at < 0) return expect(await found(mended(rezipped(before, after)))).toBe(code)
    bytes.write(after, at)
    expect(await found(mended(bytes))).toBe(code)
  })
})

/** The same archive with another manifest beside the old signature. */
function rezipped(before: string, after: string): Buffer {
  const entries = Object.entries(unzipSync(whole)).map(([name, bytes]) => ({
    name,
    stored: true,
    chunks: [
      name === 'manifest.json' ? Buffer.from(Buffer.from(bytes).toString().replace(before, after)) : bytes,
    ],
  }))
  const zip = Buffer.concat([...zipOf(entries)])
  zip.writeUInt16LE(commentBytes, zip.length - 2)
  return Buffer.concat([zip, Buffer.alloc(commentBytes)])
}
