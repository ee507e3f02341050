import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { result, type CheckResult } from './check.ts'

/** First and last code point, as the sheets of the typeface say what each of its files draws. */
type Span = readonly [first: number, last: number]

/** What the bundled typeface draws, read from the built pages: those are what the glass really loads. */
export function typefaceSpans(pagesFolder: string): Span[] {
  const folder = join(pagesFolder, 'screen', 'assets')
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const text = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  return [...text.matchAll(/unicode-range:\s*([^;}]+)/g)].flatMap(([, ranges = '']) =>
    ranges.split(',').flatMap((range) => spanOf(range.trim())),
  )
}

/** `U+4E00`, `U+4E00-4EFF`, or `U+4E??` as a minifier writes it. */
function spanOf(range: string): Span[] {
  const [, first = '', last = first] = /^U\+([0-9A-F?]+)(?:-([0-9A-F]+))?$/i.exec(range) ?? []
  if (first === '') return []
  return [[parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)]]
}

/** Characters that no file of the typeface draws; blanks and signs that are never seen are passed over. */
export function missingGlyphs(texts: Iterable<string>, spans: readonly Span[]): string[] {
  const wanted = new Set<string>()
  for (const text of texts) for (const character of text.normalize('NFC')) wanted.add(character)
  return [...wanted].filter((character) => {
    const code = character.codePointAt(0) ?? 0
    const isSeen = !/[\p{C}\p{Z}\uFE00-\uFE0F]/u.test(character)
    return isSeen && !spans.some(([first, last]) => first <= code && code <= last)
  })
}

/** Every title and label that the glass sets in its own type. */
export function checkGlyphs(texts: readonly string[], spans: readonly Span[]): CheckResult {
  if (spans.length === 0)
    return result('glyphs', 'failed', 'inspected', [
      '播放页里没有自带字体。请重新安装后再检查。',
      'The pages carry no typeface. Install again and check once more.',
    ])
  const missing = missingGlyphs(texts, spans)
  if (missing.length === 0)
    return result('glyphs', 'passed', 'inspected', [
      `${texts.length} 条标题和栏目文字，自带字体全都有。`,
      `${texts.length} titles and panels: the bundled typeface draws them all.`,
    ])
  const list = missing.slice(0, 40).join(' ')
  return result('glyphs', 'noted', 'inspected', [
    `有 ${missing.length} 个字自带字体里没有，屏上会用系统字体或显示方框：${list}`,
    `${missing.length} characters are not in the bundled typeface and may show as boxes: ${list}`,
  ])
}
