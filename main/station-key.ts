import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * The key that signs the station's seals: made on the first start, readable by its owner alone, never sent anywhere.
 * A half-written one is never found under its name: it is written aside, synced, then renamed.
 */
export function stationKey(folder: string): KeyObject {
  const path = join(folder, 'keys', 'station.pem')
  if (!existsSync(path)) makeKey(folder, path)
  return createPrivateKey(readFileSync(path))
}

function makeKey(folder: string, path: string): void {
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const aside = `${path}.new`
  const file = openSync(aside, 'w', 0o600)
  writeSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  fsyncSync(file)
  closeSync(file)
  renameSync(aside, path)
}
