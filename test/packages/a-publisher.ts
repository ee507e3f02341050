import { createPrivateKey, type KeyObject } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publicKeyOf } from '../../ledger/suite.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openLibrary } from '../../server/library/library.ts'
import { packFolder } from '../../server/packages/pack-folder.ts'
import { packageGate } from '../../server/packages/package-gate.ts'
import type { ImportReport } from '../../server/library/import-report.ts'
import { publisherBook, type Publisher, type PublisherBook } from '../../server/packages/publisher-book.ts'
import { writePackage } from '../../server/packages/write-package.ts'
import { editionRows } from '../../server/settings/edition-rows.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { openActStore, type ActStore } from '../../server/records/act-store.ts'
import { byTechnician, nowMs, smallStick, type OpenedLibrary } from '../library/brought.ts'

export const publisherName = '汕尾市科协'

/** A key from a fixed seed: the same content makes the same package on every machine. */
export const aKey = (seed = 1): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  })

/** One of November's posters and the township's telephone list, with a table that says whose they are. */
export function aMonth(home: string, title = '节约用水从我做起'): string {
  const folder = join(home, '十一月')
  mkdirSync(join(folder, '便民'), { recursive: true })
  cpSync(join(smallStick, poster), join(folder, '海报.jpg'))
  writeFileSync(join(folder, '便民', '便民电话.csv'), '名称,电话\n供水,96500\n')
  writeFileSync(
    join(folder, '清单.csv'),
    `文件名,标题,来源,发布者,主题\n海报.jpg,${title},公益,广东省科协,生态环保\n`,
  )
  return folder
}

export const poster = '科普中国/挂图_食品安全.jpg'

interface Wanted {
  readonly sequence?: number
  readonly seed?: number
  readonly title?: string
  readonly name?: string
}

/** Packs that month; answers where the package lies. */
export async function aPackage(home: string, wanted: Wanted = {}): Promise<string> {
  const { sequence = 1, seed = 1, title, name = `${sequence}.ezpkg` } = wanted
  const key = aKey(seed)
  const folder = aMonth(home, title)
  const packed = await packFolder(folder, { publisher: publisherName, sequence, created: '2026-11-22', key })
  if (packed.manifest === null) throw new Error(JSON.stringify(packed.refused))
  const path = join(home, name)
  writePackage(path, packed.manifest, key, packed.pathOf)
  rmSync(folder, { recursive: true })
  return path
}

export const doer = {
  role: 'county',
  name: '县科协',
  clock: { bootId: 'boot-1', monoMs: 1, wallMs: nowMs, trusted: true },
}

export interface AStation extends OpenedLibrary {
  readonly acts: ActStore
  readonly publishers: PublisherBook
  trusts(seed?: number): Publisher
  takes(...paths: string[]): Promise<ImportReport>
  /** 只收签名内容包, as the county sets it. */
  signedOnly(signedOnly: boolean): void
  close(): void
}

/** A station of its own, with a library behind the gate that a station has. */
export function aStation(): AStation {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-packages-'))
  const database = openDatabase(join(folder, 'ezhan.sqlite'))
  const acts = openActStore(database)
  const packages = packageGate({ database, acts, readClocks: () => doer.clock })
  const library = openLibrary({ database, folder, reserveBytes: 0, packages })
  const publishers = publisherBook(database, acts)
  return {
    folder,
    database,
    acts,
    library,
    publishers,
    trusts: (seed = 1) => publishers.add({ name: publisherName, publicKey: publicKeyOf(aKey(seed)) }, doer),
    signedOnly: (signedOnly) =>
      editionRows(database).insert('station', {
        edition: 1,
        body: JSON.stringify({ ...demoConfiguration, signedOnly }),
        changedAtMs: nowMs,
        changedBy: doer.name,
        role: doer.role,
        reason: null,
        heldFromMs: nowMs,
      }),
    takes: (...paths: string[]) => library.importPaths(paths, byTechnician()),
    close() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const aHome = (): string => mkdtempSync(join(tmpdir(), 'ezhan-publisher-'))
