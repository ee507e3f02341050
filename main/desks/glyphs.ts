import { readFileSync } from 'node:fs'
import { dateAt } from '../../playlist/local-day.ts'
import type { Item } from '../../playlist/item.ts'
import type { StationProfile } from '../../station/profile.ts'
import type { Library } from '../../server/library/library.ts'
import type { KeptPanel } from '../../server/panels/panel-rows.ts'
import type { Panels } from '../../server/panels/panels.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { TakeoverBook } from '../../server/takeovers/takeover-book.ts'
import type { TakeoverRow } from '../../server/takeovers/takeover-rows.ts'
import type { GlyphDesk } from '../../server/typeface/glyph-desk.ts'
import { itemTexts, titleTexts } from '../../server/typeface/item-texts.ts'
import { missingGlyphs, type MissingGlyph, type SetText } from '../../server/typeface/missing-glyphs.ts'
import { stationTexts } from '../../server/typeface/station-texts.ts'
import { bundledTypeface } from '../../server/typeface/typeface.ts'
import { wordsIn } from '../../server/typeface/words-in.ts'
import type { ReadClocks } from '../clocks.ts'
import type { Memory } from '../memory.ts'

type Missing = readonly MissingGlyph[]

/** What of each thing that goes on the glass the bundled typeface cannot draw. */
export interface Glyphs {
  readonly ofItem: (item: Item) => Missing
  readonly ofPanel: (kept: KeptPanel, body: unknown) => Missing
  readonly ofTakeover: (row: TakeoverRow) => Missing
  readonly ofStation: (profile: StationProfile) => Missing
}

interface GlyphParts {
  readonly memory: Pick<Memory, 'library'>
  readonly settings: Pick<SettingsBook, 'now'>
  readonly readClocks: ReadClocks
  readonly pagesFolder: string
}

export function stationGlyphs({ memory, settings, readClocks, pagesFolder }: GlyphParts): Glyphs {
  const { library } = memory
  const typeface = bundledTypeface(pagesFolder)
  const today = () => dateAt(settings.now().schedule.zone, readClocks().wallMs)
  const missing = (texts: readonly SetText[]) => missingGlyphs(texts, typeface)
  const captions = (url: string) => captionsAt(library, url)
  const itemWords = (item: Item) => itemTexts(item, library.showingContent(item, today()), captions)
  return {
    ofItem: (item) => missing(itemWords(item)),
    ofPanel: ({ newest: { panel } }, body) =>
      missing([...titleTexts(panel), ...wordsIn(body, { zh: '栏目内容', en: 'the panel’s rows' })]),
    ofTakeover: (row) => {
      const head = titleTexts({ title: row.title, publisher: row.source })
      const chosen = row.body === null ? library.item(row.itemId) : null
      const text = { place: { zh: '正文', en: 'the text' }, text: row.body ?? '' }
      return missing([...head, ...(chosen === null ? [text] : itemWords(chosen))])
    },
    ofStation: (profile) => missing(stationTexts(profile)),
  }
}

interface DeskParts {
  readonly memory: Pick<Memory, 'library'>
  readonly panels: Pick<Panels, 'book' | 'missing'>
  readonly book: Pick<TakeoverBook, 'find'>
}

/** As the door asks, by the number of the thing. */
export const glyphDesk = (glyphs: Glyphs, { memory, panels, book }: DeskParts): GlyphDesk => ({
  item: (id) => {
    const item = memory.library.item(id)
    if (item === null) throw new ProblemError('item-unknown')
    return glyphs.ofItem(item)
  },
  panel: (id) => panels.missing(panels.book.panel(id)),
  takeover: (id) => glyphs.ofTakeover(book.find(id)),
})

/** Captions whose file has gone are not shown either. */
function captionsAt(library: Pick<Library, 'mediaFile'>, url: string): string | null {
  const file = library.mediaFile(url.replace('/media/', ''))
  try {
    return file === null ? null : readFileSync(file.path, 'utf8')
  } catch {
    return null
  }
}
