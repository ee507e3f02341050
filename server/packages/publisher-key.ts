import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { canonical } from '../../ledger/canonical.ts'
import { publicKeyOf, suiteOf, type Suite } from '../../ledger/suite.ts'
import { ProblemError } from '../problem/problem.ts'
import { publisherCard, type PublisherCard } from '../../contract/publishers.ts'

/** What a publisher signs with, and what lies beside it. */
export interface PublisherKey {
  readonly key: KeyObject
  readonly card: PublisherCard
  /** The number after the last one given; lies beside the key, for packages of one key are one row. */
  readonly nextSequence: number
}

const cardPath = (path: string) => `${path}.card.json`
const countPath = (path: string) => `${path}.sequence`

/** Makes a key that its owner alone may read, and the card that goes to the county. A key that is there stays. */
export function makePublisherKey(path: string, name: string, suite: Suite = 'ed25519-sha256'): PublisherCard {
  const { privateKey } =
    suite === 'sm2-sm3' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519')
  const card = publisherCard.parse({ format: 'ezpkg-publisher/1', name, publicKey: publicKeyOf(privateKey) })
  writeNew(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600)
  writeWhole(cardPath(path), `${canonical(card)}\n`)
  writeWhole(countPath(path), '0\n')
  return card
}

export function readPublisherKey(path: string): PublisherKey {
  try {
    const key = createPrivateKey(readFileSync(path))
    if (suiteOf(publicKeyOf(key)) === null) throw new ProblemError('package-key', { path })
    const card = publisherCard.parse(JSON.parse(readFileSync(cardPath(path), 'utf8')))
    return { key, card, nextSequence: readCount(path) + 1 }
  } catch {
    throw new ProblemError('package-key', { path })
  }
}

/** Remembers a number that was given: the next one is greater. */
export function keepSequence(path: string, sequence: number): void {
  if (sequence > readCount(path)) writeWhole(countPath(path), `${sequence}\n`)
}

const count = z
  .string()
  .trim()
  .regex(/^\d{1,15}$/)
  .transform(Number)

function readCount(path: string): number {
  return existsSync(countPath(path)) ? count.parse(readFileSync(countPath(path), 'utf8')) : 0
}

function writeNew(path: string, text: string, mode: number): void {
  try {
    write(openSync(path, 'wx', mode), text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new ProblemError('package-key-exists', { path })
    throw new ProblemError('output-unwritable', { path, reason: code ?? String(error) })
  }
}

const writeWhole = (path: string, text: string) => write(openSync(path, 'w'), text)

function write(file: number, text: string): void {
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
}
