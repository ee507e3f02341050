import type { EntryForm, QueryEntry } from '../../playlist/query-catalogue.ts'

export type ShelfName =
  'guide' | 'contact' | 'timetable' | 'notice' | 'event' | 'film' | 'picture' | 'emergency' | 'table'

/** A tile of the home page, and what lies behind it. */
export interface Shelf {
  readonly name: ShelfName
  readonly title: string
  /** What a visitor finds there, in a few plain words. */
  readonly hint: string
  readonly entries: readonly QueryEntry[]
}

const ofForm =
  (...forms: EntryForm[]) =>
  ({ form }: Pick<QueryEntry, 'form'>) =>
    forms.includes(form)

const isShown = ofForm('video', 'poster', 'article')
const isUrgent = ({ sourceClass, themes, form }: QueryEntry) =>
  isShown({ form }) &&
  (sourceClass === 'emergency' || themes.some((theme) => /应急|防震|减灾|急救|消防/.test(theme)))

/** In the order in which people ask. More than eight tiles are no longer taken in at a glance. */
const kinds: readonly (Omit<Shelf, 'entries'> & { readonly holds: (entry: QueryEntry) => boolean })[] = [
  { name: 'guide', title: '办事指南', hint: '带什么、去哪办', holds: ofForm('guide') },
  { name: 'contact', title: '便民电话', hint: '常用号码', holds: ofForm('contact') },
  { name: 'timetable', title: '公交时刻', hint: '首班、末班', holds: ofForm('timetable') },
  { name: 'notice', title: '通知公告', hint: '最新通知', holds: ofForm('notice') },
  { name: 'event', title: '活动预告', hint: '近期活动', holds: ofForm('event') },
  { name: 'table', title: '便民信息', hint: '身边的事', holds: ofForm('table') },
  { name: 'film', title: '科普视频', hint: '点开就看', holds: ofForm('video') },
  { name: 'picture', title: '科普图文', hint: '海报、挂图、文章', holds: ofForm('poster', 'article') },
  { name: 'emergency', title: '应急科普', hint: '遇险怎么办', holds: isUrgent },
]
const mostTiles = 8

/** Shelves that hold something; an empty one is not there. */
export function shelvesOf(entries: readonly QueryEntry[]): Shelf[] {
  const filled = kinds
    .map(({ holds, ...shelf }) => ({ ...shelf, entries: entries.filter(holds) }))
    .filter((shelf) => shelf.entries.length > 0)
  return filled.length <= mostTiles ? filled : filled.filter(({ name }) => name !== 'table')
}
