import type { ItemRecord } from '../../../contract/items.ts'

/** Items whose title or publisher holds the words; what waits for a person stands first, newest before older. */
export function findItems(items: readonly ItemRecord[], words: string): ItemRecord[] {
  const wanted = words.trim().toLowerCase()
  const isWanted = ({ title, publisher }: ItemRecord) =>
    `${title} ${publisher}`.toLowerCase().includes(wanted)
  const found = items.filter(isWanted).reverse()
  const waits = ({ state }: ItemRecord) => state === 'waiting'
  return [...found.filter(waits), ...found.filter((item) => !waits(item))]
}
