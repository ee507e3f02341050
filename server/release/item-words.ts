import { z } from 'zod'
import { sourceClasses } from '../../playlist/source-class.ts'

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
