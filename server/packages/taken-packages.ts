import type { Database } from 'better-sqlite3'
import { actBy, type Doer } from '../../ledger/act.ts'
import type { ImportReport } from '../library/import-report.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import type { OpenedPackage } from './open-package.ts'
import type { Publisher } from './publisher-book.ts'

type Told = Pick<OpenedPackage, 'manifest' | 'manifestHash' | 'signerId'>

/** Which packages came, so that an older one never comes back. */
export interface TakenPackages {
  /** The newest number of a publisher; 0 before the first. */
  newest(publisherId: string): number
  /** Throws the Problem of a package that is older than what came before, or differs from its namesake. */
  ensureNewer(told: Told, publisher: Publisher): void
  /** Writes down who signed what an import took in; where it went to its end, the package with it. */
  writeDown(told: Told, report: ImportReport, doer: Doer, isWhole: boolean): void
}

export function takenPackages(database: Database, acts: Pick<ActStore, 'append'>): TakenPackages {
  const newest = database.prepare<[string], { sequence: number; manifest_hash: string }>(
    `SELECT sequence, manifest_hash FROM package_taken WHERE publisher_id = ? ORDER BY sequence DESC LIMIT 1`,
  )
  const signer = database.prepare('INSERT OR REPLACE INTO item_signer VALUES (?, ?, ?, ?)')
  const taken = database.prepare(
    `INSERT OR REPLACE INTO package_taken VALUES
     (@signerId, @sequence, @id, @manifestHash, @items, @refused, @atMs, @by)`,
  )
  const writeDown: TakenPackages['writeDown'] = (told, report, doer, isWhole) => {
    const { manifest, manifestHash, signerId } = told
    const items = [...report.taken, ...report.waiting].map(({ itemId }) => itemId)
    for (const itemId of items) signer.run(itemId, signerId, manifest.id, manifest.created)
    if (!isWhole) return
    const { id, sequence, publisher } = manifest
    const counts = { items: items.length, refused: report.refused.length }
    taken.run({ signerId, sequence, id, manifestHash, ...counts, atMs: doer.clock.wallMs, by: doer.name })
    const body = { publisher, sequence, fingerprint: signerId, ...counts }
    acts.append(actBy(doer, { kind: 'package-taken', subject: id, evidence: [manifestHash], body }))
  }
  return {
    newest: (publisherId) => newest.get(publisherId)?.sequence ?? 0,
    ensureNewer({ manifest, manifestHash, signerId }, { name: publisher }) {
      const last = newest.get(signerId)
      if (last === undefined || manifest.sequence > last.sequence) return
      const words = { publisher, sequence: manifest.sequence, newest: last.sequence }
      if (manifest.sequence < last.sequence) throw new ProblemError('package-replayed', words)
      // The same package again: an import that was cut short is taken up.
      if (manifestHash !== last.manifest_hash) throw new ProblemError('package-twin', words)
    },
    writeDown: (...written) => database.transaction(() => writeDown(...written)).immediate(),
  }
}
