import { z } from 'zod'

export interface Kept<Document> {
  /** The edition that the draft was made from. */
  readonly edition: number
  readonly document: Document
}

export interface DraftKeep<Document> {
  readonly keep: (kept: Kept<Document>) => void
  readonly drop: () => void
  readonly recall: () => Kept<Document> | null
}

/** Keeps a draft through a reload, in this tab alone: another person at the same machine does not find it. */
export function draftKeep<Document>(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  key: string,
  shape: z.ZodType<Document>,
): DraftKeep<Document> {
  const kept = z.object({ edition: z.number().int(), document: shape })
  return {
    keep: (draft) => storage.setItem(key, JSON.stringify(draft)),
    drop: () => storage.removeItem(key),
    recall() {
      const text = storage.getItem(key)
      if (text === null) return null
      // Of another version of the console: it cannot be shown, so it is not pretended to.
      const parsed = kept.safeParse(JSON.parse(text))
      return parsed.success ? { edition: parsed.data.edition, document: parsed.data.document } : null
    },
  }
}
