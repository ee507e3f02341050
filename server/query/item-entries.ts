import type { Item } from '../../playlist/item.ts'
import type { EntryForm, QueryEntry } from '../../playlist/query-catalogue.ts'
import type { PageOf, PanelContent, PanelPage } from '../../playlist/panel-content.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import { readGuide } from './guide.ts'
import { panelForm } from './panel-form.ts'
import { pinyinOf } from './pinyin.ts'

const longestId = 200

/** What a visitor can find of one item: itself, or each row of its table. */
export function itemEntries(item: Item, content: ShowingContent): QueryEntry[] {
  if (content.kind === 'panel')
    return content.page?.form === 'guide'
      ? [guideEntry(item, content, content.page)]
      : rowEntries(item, content)
  return [
    {
      ...worded(item),
      id: item.id,
      form: formOf(item),
      title: item.title,
      pinyin: pinyinOf(item.title),
      durationMs: content.kind === 'video' ? Math.round(item.durationMs) : 0,
      thumbnailUrl: thumbnailOf(content),
      guide: null,
      cells: [],
      updatedOn: null,
    },
  ]
}

const thumbnailOf = (content: ShowingContent): string | null => {
  if (content.kind === 'video') return content.posterUrl ?? null
  return content.kind === 'pages' ? (content.pages[0]?.url ?? null) : null
}

const worded = (item: Item) => ({
  itemId: item.id,
  sourceClass: item.sourceClass,
  publisher: item.publisher,
  themes: [...item.themes],
  audiences: [...item.audiences],
  address: item.address,
})

/** An office's own page is a notice, whatever it was made with. */
function formOf({ kind, sourceClass }: Item): EntryForm {
  if (kind === 'video') return 'video'
  if (sourceClass === 'government' || sourceClass === 'convenience') return 'notice'
  return kind === 'article' ? 'article' : 'poster'
}

const nothing = (text: string) => (text === '' ? null : text)

/** A guide that was filled in as a form is one entry by itself. */
function guideEntry(item: Item, { updatedOn }: PanelContent, page: PageOf<'guide'>): QueryEntry {
  const place = [page.place, page.window].filter((part) => part !== '').join(' ')
  return {
    ...worded(item),
    id: `${item.id}#${item.title}`.slice(0, longestId),
    form: 'guide',
    title: item.title,
    pinyin: pinyinOf(item.title),
    durationMs: 0,
    thumbnailUrl: null,
    guide: {
      steps: page.steps,
      papers: page.papers,
      window: nothing(place),
      hours: nothing(page.hours),
      phone: nothing(page.phone),
    },
    cells: [],
    updatedOn,
  }
}

/** A panel that was made in a form says what its rows are; of a table the words tell. */
const formOfPage: Readonly<Record<PanelPage['form'], EntryForm>> = {
  guide: 'guide',
  timetable: 'timetable',
  phones: 'contact',
  notices: 'notice',
  activities: 'event',
  prices: 'table',
  duty: 'table',
  weather: 'table',
  farming: 'table',
  countdown: 'table',
}

function rowEntries(item: Item, { table, updatedOn, page }: PanelContent): QueryEntry[] {
  const form = page ? formOfPage[page.form] : panelForm(item.title, table.columns)
  return table.rows.flatMap((row) => {
    const [title = '', ...others] = row
    if (title === '') return []
    const all = others.map((text, at) => ({ name: table.columns[at + 1] ?? '', text }))
    const cells = all.filter(({ text }) => text !== '')
    const read = form === 'guide' ? readGuide(cells) : null
    return [
      {
        ...worded(item),
        id: `${item.id}#${title}`.slice(0, longestId),
        form,
        title,
        pinyin: pinyinOf(title),
        durationMs: 0,
        thumbnailUrl: null,
        guide: read?.guide ?? null,
        cells: read?.rest ?? cells,
        updatedOn,
      },
    ]
  })
}
