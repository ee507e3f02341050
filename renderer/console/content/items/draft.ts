import type { ItemRecord } from '../../../../contract/items.ts'

/** An item's words as they stand in the form's fields. */
export interface ItemDraft {
  title: string
  sourceClass: string
  publisher: string
  themes: string
  audiences: string
  address: string
  validFrom: string
  validTo: string
}

export const draftFields = [
  'title',
  'sourceClass',
  'publisher',
  'themes',
  'audiences',
  'address',
  'validFrom',
  'validTo',
] as const satisfies readonly (keyof ItemDraft)[]

/** `健康、食品安全`: parted as people part them. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；]/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
]

export const draftOf = (item: ItemRecord): ItemDraft => ({
  title: item.title,
  sourceClass: item.state === 'waiting' ? '' : item.sourceClass,
  publisher: item.publisher,
  themes: item.themes.join('、'),
  audiences: item.audiences.join('、'),
  address: item.address ?? '',
  validFrom: item.validFrom ?? '',
  validTo: item.validTo ?? '',
})

/** Only what differs from the item goes to the station. */
export function changesOf(draft: ItemDraft, item: ItemRecord): Record<string, unknown> {
  const before = draftOf(item)
  const values: Record<keyof ItemDraft, unknown> = {
    ...draft,
    themes: namesIn(draft.themes),
    audiences: namesIn(draft.audiences),
    address: draft.address || null,
    validFrom: draft.validFrom || null,
    validTo: draft.validTo || null,
  }
  const changed = draftFields.filter((field) => draft[field] !== before[field])
  return Object.fromEntries(changed.map((field) => [field, values[field]]))
}

/** What a passer-by reads: other words of it have to be passed anew. */
const told = new Set<string>(['title', 'sourceClass', 'publisher', 'address'])
export const isToldOtherwise = (changes: object): boolean =>
  Object.keys(changes).some((field) => told.has(field))
