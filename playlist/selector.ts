import { z } from 'zod'
import type { Item, ItemKind, LocalDate } from './item.ts'
import { dayAfter } from './local-day.ts'
import { sourceClasses } from './source-class.ts'

const itemKinds = ['video', 'picture', 'document', 'article', 'panel'] as const satisfies readonly ItemKind[]

const words = z.array(z.string().min(1).max(60)).max(100)

/** Which items, by what they are: 最新的科普中国、健康类、30 天内. Every list that is given must have one that fits; nothing given fits all. */
export const selector = z.object({
  sourceClasses: z.array(z.enum(sourceClasses)).max(sourceClasses.length).optional(),
  kinds: z.array(z.enum(itemKinds)).max(itemKinds.length).optional(),
  themes: words.optional(),
  audiences: words.optional(),
  /** The newest go first: only what was installed within so many days, today among them, and only so many of it. */
  newest: z
    .object({
      withinDays: z.number().int().min(1).max(3660).optional(),
      atMost: z.number().int().min(1).max(500).optional(),
    })
    .optional(),
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

/** The last date on which an item is still chosen; null is for ever. An item of unknown age is never among the newest. */
export function chosenUntil({ newest }: Selector, { installedOn }: Item): LocalDate | null {
  if (newest?.withinDays === undefined) return null
  return installedOn === undefined ? '' : dayAfter(installedOn, newest.withinDays - 1)
}

/** Items in the library's order, oldest first, as the selector wants them. */
export function inOrder({ newest }: Selector, items: readonly Item[]): readonly Item[] {
  if (newest === undefined) return items
  const age = (a: Item, b: Item) => (b.installedOn ?? '').localeCompare(a.installedOn ?? '', 'en')
  return items.toReversed().toSorted(age)
}
