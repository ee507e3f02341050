import { z } from 'zod'
import { itemStates } from '../playlist/item.ts'
import { sourceClasses } from '../playlist/source-class.ts'
import { acceptMissingGlyphs } from './glyphs.ts'

/** Which items, and which of them first. Without a limit, all of them: a playlist's editor wants to choose among all. */
export const itemQuery = z.object({
  state: z.enum(itemStates).optional(),
  sourceClass: z.enum(sourceClasses).optional(),
  theme: z.string().max(40).optional(),
  kind: z.enum(['video', 'picture', 'document', 'article', 'panel']).optional(),
  /** In the title, the publisher or a name that it was brought under. */
  words: z.string().max(100).optional(),
  /** `oldest` as the library has always told them; `newest` has what waits for a person first. */
  order: z.enum(['oldest', 'newest']).default('oldest'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})
export type ItemQuery = z.infer<typeof itemQuery>

const word = z.string().trim().min(1).max(40)
const named = z.array(word).max(20)
const date = z.iso.date().nullable()

/** What a person may say of items; bounded like a manifest's row. What is left out stays as it is. */
export const itemWords = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  sourceClass: z.enum(sourceClasses).optional(),
  publisher: z.string().trim().max(100).optional(),
  themes: named.optional(),
  audiences: named.optional(),
  address: z
    .string()
    .trim()
    .max(2000)
    .regex(/^https?:\/\/\S+$/i, '网址要以 http:// 或 https:// 开头')
    .nullable()
    .optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
  /** Added to what each item has, where several are edited at once. */
  addThemes: named.optional(),
  addAudiences: named.optional(),
})
export type ItemWords = z.infer<typeof itemWords>

/** An item and the edition of it that somebody has before their eyes. */
export const chosenItem = z.object({ id: z.string().min(1).max(200), edition: z.number().int().min(1) })
export type ChosenItem = z.infer<typeof chosenItem>

/** Many at once: a month's download is a hundred or two. */
export const chosenItems = z.array(chosenItem).min(1).max(500)

const reason = z.string().trim().min(1).max(200)
export const itemEditBody = z.object({ items: chosenItems, changes: itemWords, acceptMissingGlyphs })
/** A step onwards may say why. */
export const itemStepBody = z.object({
  items: chosenItems,
  reason: reason.nullable().default(null),
  acceptMissingGlyphs,
  /** What became of a release is told on the glass too, for a moment. */
  onGlass: z.boolean().default(false),
})
/** A step back has to. */
export const itemStepBackBody = z.object({ items: chosenItems, reason, acceptMissingGlyphs })
