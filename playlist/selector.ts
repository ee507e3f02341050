import { z } from 'zod'
import type { Item, ItemKind } from './item.ts'
import { sourceClasses } from './source-class.ts'

const itemKinds = ['video', 'picture', 'document', 'article', 'panel'] as const satisfies readonly ItemKind[]

const words = z.array(z.string().min(1).max(60)).max(100)

/** Which items, by what they are. Every list that is given must have one that fits; nothing given fits all. */
export const selector = z.object({
  sourceClasses: z.array(z.enum(sourceClasses)).max(sourceClasses.length).optional(),
  kinds: z.array(z.enum(itemKinds)).max(itemKinds.length).optional(),
  themes: words.optional(),
  audiences: words.optional(),
})

export type Selector = z.infer<typeof selector>

/** An empty list says nothing, like one left out. */
const fits = (wanted: readonly string[] | undefined, found: readonly string[]) =>
  wanted === undefined || wanted.length === 0 || found.some((each) => wanted.includes(each))

export function selects(wanted: Selector, item: Item): boolean {
  return (
    fits(wanted.sourceClasses, [item.sourceClass]) &&
    fits(wanted.kinds, [item.kind]) &&
    fits(wanted.themes, item.themes) &&
    fits(wanted.audiences, item.audiences)
  )
}
