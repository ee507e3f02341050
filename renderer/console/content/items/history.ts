import { z } from 'zod'
import { recordShape, type ItemFile } from '../../../../contract/items.ts'

const words = recordShape
  .pick({
    ...{ title: true, sourceClass: true, publisher: true, themes: true, audiences: true },
    ...{ address: true, validFrom: true, validTo: true },
  })
  .extend({ sourceClass: z.string().nullable() })
const editBody = z.object({ before: words, after: words })
const releaseBody = z.object({ level: z.number(), levels: z.number(), by: z.string() })

export type WordField = keyof z.infer<typeof words>
type Value = z.infer<typeof words>[WordField]

export interface ChangedWord {
  readonly field: WordField
  readonly before: string
  readonly after: string
}

const fields = Object.keys(words.shape) as WordField[]
const textOf = (value: Value): string => (Array.isArray(value) ? value.join('、') : (value ?? ''))

/** What an edit changed, word by word. */
export function changedWords({ kind, body }: ItemFile['history'][number]): ChangedWord[] {
  const edit = kind === 'item-edited' ? editBody.safeParse(body).data : undefined
  if (!edit) return []
  return fields
    .map((field) => ({ field, before: textOf(edit.before[field]), after: textOf(edit.after[field]) }))
    .filter(({ before, after }) => before !== after)
}

/** Which level a release passed, of how many, and by what. */
export const releaseOf = ({ kind, body }: ItemFile['history'][number]) =>
  kind === 'item-released' ? (releaseBody.safeParse(body).data ?? null) : null
