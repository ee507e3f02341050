import { z } from 'zod'
import { alertStatuses } from '../../playlist/takeover.ts'

/** Longest that a passer-by reads on one glass: some six pages of print. */
export const longestText = 4_000
/** A headline, or the name of an office, in one line or two. */
export const longestWord = 60
const instant = z.iso.datetime({ offset: true })

/** What a person writes, or chooses, to have it shown before everything else. */
export const takeoverForm = z
  .object({
    title: z.string().trim().min(1).max(longestWord),
    /** 发布单位: a public has to know who speaks. */
    source: z.string().trim().min(1).max(longestWord),
    /** The words themselves; a line is a paragraph. Either these or an item of the library. */
    text: z.string().trim().min(1).max(longestText).optional(),
    itemId: z.string().min(1).max(200).optional(),
    status: z.enum(alertStatuses),
    /** Null: from the moment of its release. */
    from: instant.nullable().default(null),
    until: instant,
    priority: z.number().int().min(-1000).max(1000).default(0),
    /** The document or order it rests on. */
    document: z.string().trim().min(1).max(200).nullable().default(null),
  })
  .refine(({ text, itemId }) => (text === undefined) !== (itemId === undefined), {
    message: '文字（text）与内容编号（itemId）只填一项',
  })

export type TakeoverForm = z.infer<typeof takeoverForm>
