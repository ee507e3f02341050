import type { Item } from '../api/shapes.ts'

/** Items whose title or publisher holds the words; what waits for a person stands first, newest before older. */
export function findItems(items: readonly Item[], words: string): Item[] {
  const wanted = words.trim().toLowerCase()
  const isWanted = ({ title, publisher }: Item) => `${title} ${publisher}`.toLowerCase().includes(wanted)
  const found = items.filter(isWanted).reverse()
  const waits = ({ state }: Item) => state === 'waiting'
  return [...found.filter(waits), ...found.filter((item) => !waits(item))]
}
