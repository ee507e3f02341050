import type { Item } from '../../playlist/item.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import type { SetText } from './missing-glyphs.ts'
import { wordsIn } from './words-in.ts'

/** What stands on the band while an item plays. */
export const titleTexts = ({ title, publisher }: Pick<Item, 'title' | 'publisher'>): SetText[] =>
  [
    { place: { zh: '标题', en: 'the title' }, text: title },
    { place: { zh: '来源', en: 'the source label' }, text: publisher },
  ].filter(({ text }) => text !== '')

/**
 * Every word that the stage sets itself while an item plays. What stands in a picture or a film is drawn already.
 *
 * @param captions reads the WebVTT of a video; null where it cannot be read
 */
export function itemTexts(
  item: Pick<Item, 'title' | 'publisher'>,
  content: ShowingContent | null,
  captions: (url: string) => string | null,
): SetText[] {
  return [...titleTexts(item), ...contentTexts(content, captions)]
}

function contentTexts(content: ShowingContent | null, captions: (url: string) => string | null): SetText[] {
  switch (content?.kind) {
    case 'article':
      return [{ place: { zh: '正文', en: 'the text' }, text: articleWords(content.html) }]
    case 'panel':
      return wordsIn(content.page ?? content.table, { zh: '表格', en: 'the table' })
    case 'video': {
      const text = content.captionsUrl ? captions(content.captionsUrl) : null
      return text === null ? [] : [{ place: { zh: '字幕', en: 'the captions' }, text }]
    }
    default:
      return []
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The words of sanitised HTML: what stands between its tags, each entity as the character it is. */
const articleWords = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      },
    )
