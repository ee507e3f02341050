import type { QueryEntry, QueryGuide } from '../../playlist/query-catalogue.ts'

/** A row of some table, as the catalogue holds it. */
export const anEntry = (title: string, pinyin: string, given: Partial<QueryEntry> = {}): QueryEntry => ({
  id: `table#${title}`,
  itemId: 'table',
  form: 'contact',
  title,
  pinyin,
  sourceClass: 'convenience',
  publisher: '',
  themes: [],
  audiences: [],
  address: null,
  durationMs: 0,
  thumbnailUrl: null,
  guide: null,
  cells: [],
  updatedOn: null,
  ...given,
})

export const aGuide = (title: string, pinyin: string, guide: Partial<QueryGuide> = {}): QueryEntry =>
  anEntry(title, pinyin, {
    form: 'guide',
    guide: { steps: [], papers: [], window: null, hours: null, phone: null, ...guide },
  })
