import { createHash } from 'node:crypto'
import type { LocalDate } from '../../playlist/item.ts'
import type { SourceClass } from '../../playlist/source-class.ts'

/** What is said of an item, by a manifest or by its name. */
export interface Words {
  readonly title: string
  /** Null: nobody said where it comes from, so it waits for a person. */
  readonly sourceClass: SourceClass | null
  readonly publisher: string
  readonly themes: readonly string[]
  readonly audiences: readonly string[]
  readonly address: string | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** What a manifest's row said, in short: whether it says anything new is asked at the next import. */
export const digestOf = (said: Partial<Words>): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex')
