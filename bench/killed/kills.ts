import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Verdict } from '../../ledger/verdict.ts'
import { verifyLedger } from '../../ledger/verify.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { openSealStore } from '../../server/records/seal-store.ts'

/** What one kill -9 did. Times are of the writer's own clock, on which a second passes as fast as the disk writes it. */
export interface Kill {
  /** From the opening of the database to the signal, real time. */
  readonly afterMs: number
  /** Credited time that the writer had been told is kept, and that it had begun to write. */
  readonly acknowledgedMs: number
  readonly begunMs: number
  /** What the database holds of this run. */
  readonly keptMs: number
  readonly commits: number
  readonly sealed: number
  /** The longest commit, real time. */
  readonly slowestMs: number
  readonly integrity: string
  readonly verdict: Verdict
}

/** From the database's opening on; the opening and the recovery of what the last kill left are within it. */
const latestMs = 250
const dayMs = 86_400_000
/** 2026-01-01 23:59:45 in Shanghai: each run crosses a midnight and seals. */
const firstMs = Date.UTC(2026, 0, 1, 15, 59, 45)

/** Park–Miller: the same instants in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Kills one writing process after the other, all on one database, and looks at what is left each time. */
export async function* killed(folder: string, kills: number, seed = 20_261_122): AsyncGenerator<Kill> {
  const path = join(folder, 'station.db')
  const keyPath = join(folder, 'key.pem')
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(keyPath, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const random = seeded(seed)
  for (let number = 0; number < kills; number += 1) {
    const bootId = `boot-${number}`
    const afterMs = random() * latestMs
    const words = [path, keyPath, bootId, String(firstMs + number * dayMs)]
    const said = await writeUntilKilled(words, afterMs)
    yield { afterMs, ...toldIn(said), ...leftIn(path, bootId) }
  }
}

/** All that the writer said until it was dead. */
function writeUntilKilled(words: readonly string[], afterMs: number): Promise<string> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => writer.kill('SIGKILL'), afterMs)
    said += text
  })
  return new Promise((settle, fail) => {
    writer.once('error', fail)
    writer.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') settle(said)
      else fail(new Error('the writer ended by itself'))
    })
  })
}

function toldIn(said: string) {
  // The last line may be torn.
  const lines = said.split('\n').slice(0, -1)
  const done = lines
    .filter((line) => line.startsWith('='))
    .map((line) => line.slice(1).split(' ').map(Number))
  const begun = lines.filter((line) => line.startsWith('+')).map((line) => Number(line.slice(1)))
  return {
    acknowledgedMs: done.at(-1)?.[0] ?? 0,
    begunMs: begun.at(-1) ?? 0,
    commits: done.length,
    sealed: lines.filter((line) => line.startsWith('seal')).length,
    slowestMs: Math.max(0, ...done.map(([, ms = 0]) => ms)),
  }
}

/** As the next start finds it. */
function leftIn(path: string, bootId: string) {
  const database = openDatabase(path)
  try {
    const ledger = openLedgerStore(database)
    const segments = [...ledger.after(0)]
    const closed = segments.filter((segment) => segment.bootId === bootId).map(({ creditedMs }) => creditedMs)
    const open = ledger.open().filter((each) => each.bootId === bootId)
    return {
      keptMs: [...closed, ...open.map(({ credit }) => credit.tally.creditedMs)].reduce((a, b) => a + b, 0),
      integrity: String(database.pragma('integrity_check', { simple: true })),
      verdict: verifyLedger({
        seals: openSealStore(database).list(),
        segments,
        acts: openActStore(database).list(),
      }),
    }
  } finally {
    database.close()
  }
}
