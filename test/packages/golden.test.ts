import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../ledger/canonical.ts'
import { sha256 } from '../../ledger/link.ts'
import { isAvailable } from '../../ledger/suite.ts'
import { readIndex, writeIndex } from '../../server/packages/signed-index.ts'
import { isGenuine, signCanonical, signerId } from '../../server/packages/signed-text.ts'
import { aKey } from './a-publisher.ts'
import { goldenFile, goldenIndex, goldenManifest } from './golden.ts'

const page = readFileSync(new URL('../../docs/package-format.md', import.meta.url), 'utf8')
const key = aKey(7)

describe('the vectors of the package format', () => {
  it('are what this edition writes', () => {
    const text = canonical(goldenManifest)
    const signed = signCanonical(goldenManifest, key)
    const vectors = [text, sha256(text), signed.signature, signed.publicKey, signerId(signed)]
    for (const vector of [...vectors, writeIndex(goldenIndex, key)]) expect(page).toContain(vector)
    expect(goldenManifest.files[0]?.sha256).toBe(sha256(goldenFile))
  })

  it.skipIf(!isAvailable('sm2-sm3'))(
    'hold a signature by SM2 that is genuine, and of this text alone',
    () => {
      const [publicKey = '', signature = ''] = [/MFkw[\w+/=]+/, /^ME[QUY][\w+/=]+/m].map(
        (each) => each.exec(page)?.[0],
      )
      const signed = { suite: 'sm2-sm3', publicKey, signature } as const
      expect(page).toContain(signerId(signed))
      expect(isGenuine(canonical(goldenManifest), signed)).toBe(true)
      expect(isGenuine(canonical({ ...goldenManifest, sequence: 2 }), signed)).toBe(false)
    },
  )

  it('are genuine', () => {
    const signed = signCanonical(goldenManifest, key)
    expect(isGenuine(canonical(goldenManifest), signed)).toBe(true)
    const index = Buffer.from(writeIndex(goldenIndex, key))
    expect(readIndex(index, signerId(signed)).index).toEqual(goldenIndex)
  })
})
