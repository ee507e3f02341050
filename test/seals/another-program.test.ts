import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A verifier written from docs/ledger-format.md alone: it imports nothing of the ledger. */

const read = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8')
const lines = read('golden/2026-11-22.ezseal').trimEnd().split('\n')
const doc = read('../../docs/ledger-format.md')

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
type Fields = { [name: string]: Json }

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name] as Json)]),
  )
}
const bytesWithout = (record: Fields, ...names: string[]) =>
  JSON.stringify(sorted(Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))))
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

const documents = lines.map((line) => JSON.parse(line) as { [noun: string]: Fields })
const all = (noun: string): Fields[] =>
  documents.flatMap((each) => (each[noun] === undefined ? [] : [each[noun]]))
const [seal = {}] = all('seal')

describe('a program that knows the format and nothing else', () => {
  it.each(['segment', 'act'])('follows the chain of %ss to the sealed head', (noun) => {
    const { before, head, count } = seal[`${noun}s`] as Fields
    let tail = before
    for (const record of all(noun)) {
      expect(record.prevHash).toBe(tail)
      expect(sha256(bytesWithout(record, 'hash'))).toBe(record.hash)
      tail = record.hash
    }
    expect(tail).toBe(head)
    expect(all(noun)).toHaveLength(count as number)
  })

  it('finds the seal signed', () => {
    const bytes = bytesWithout(seal, 'hash', 'signature')
    expect(sha256(bytes)).toBe(seal.hash)
    const spki = Buffer.from(seal.publicKey as string, 'base64')
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    expect(verify(null, Buffer.from(bytes), key, Buffer.from(seal.signature as string, 'base64'))).toBe(true)
  })
})

describe('the page on the format', () => {
  it('names every field of every kind of record', () => {
    const names = new Set(documents.flatMap((each) => Object.values(each).flatMap(Object.keys)))
    expect([...names].filter((name) => !doc.includes(`\`${name}\``))).toEqual([])
  })

  it('gives the golden hashes', () => {
    const golden = [
      ...documents.slice(0, 2).flatMap((each) => Object.values(each).map(({ hash }) => hash)),
      ...all('act').map(({ hash }) => hash),
      seal.signature,
      sha256(read('golden/2026-11-22.ezseal')),
      sha256(Buffer.from(seal.publicKey as string, 'base64')),
    ]
    expect(golden).toHaveLength(6)
    expect(golden.filter((hash) => !doc.includes(`\`${hash as string}\``))).toEqual([])
  })
})
