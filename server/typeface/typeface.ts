import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { woff2Characters } from './woff2-characters.ts'

/** The typeface that the glass is set in. */
export interface Typeface {
  /** Whether it has a glyph for a code point; null where the pages carry no typeface. */
  readonly draws: ((code: number) => boolean) | null
}

type Span = readonly [first: number, last: number]

/**
 * The typeface as the built pages carry it. A browser asks a file for a character only where the sheet's range names
 * it, and those ranges name 1,976 more than the files of Noto Sans SC draw, emoji and private ones among them: a
 * character is drawn where both agree. Read once, when it is first asked for.
 */
export function bundledTypeface(pagesFolder: string): Typeface {
  let drawn: ReadonlySet<number> | null = null
  return {
    get draws(): Typeface['draws'] {
      const codes = (drawn ??= readCharacters(join(pagesFolder, 'screen', 'assets')))
      return codes === null || codes.size === 0 ? null : (code) => codes.has(code)
    },
  }
}

/** Null while somebody is building the pages anew: a sheet may then name files that are gone. It is read again later. */
function readCharacters(assets: string): Set<number> | null {
  try {
    return charactersIn(assets)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}

function charactersIn(assets: string): Set<number> {
  const found = new Set<number>()
  for (const { file, spans } of facesIn(assets)) {
    for (const code of woff2Characters(readFileSync(join(assets, file))))
      if (spans.some(([first, last]) => first <= code && code <= last)) found.add(code)
  }
  return found
}

/** Every `@font-face` of the stage's own typeface: its file, and what its sheet asks it for. */
function facesIn(assets: string): { file: string; spans: Span[] }[] {
  const names = existsSync(assets) ? readdirSync(assets) : []
  const sheets = names.filter((name) => name.endsWith('.css'))
  const text = sheets.map((name) => readFileSync(join(assets, name), 'utf8')).join('\n')
  return [...text.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const [, address] = /url\(["']?([^"')]+\.woff2)/.exec(face) ?? []
    const [, ranges] = /unicode-range:\s*([^;}]+)/.exec(face) ?? []
    if (address === undefined || ranges === undefined) return []
    return [{ file: basename(address), spans: ranges.split(',').flatMap((range) => spanOf(range.trim())) }]
  })
}

/** `U+4E00`, `U+4E00-4EFF`, or `U+4E??` as a minifier writes it. */
function spanOf(range: string): Span[] {
  const [, first = '', last = first] = /^U\+([0-9A-F?]+)(?:-([0-9A-F]+))?$/i.exec(range) ?? []
  if (first === '') return []
  return [[parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)]]
}
