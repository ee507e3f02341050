import { sanitizeArticle } from '../library/article-html.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

export interface WrittenWords {
  readonly title: string
  readonly source: string
  readonly text: string
}

/** What the stage sets: a paragraph a line. A person's words are text, never markup. */
export function writtenBody(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const paragraphs = lines.filter((line) => line !== '').map((line) => `<p>${escaped(line)}</p>`)
  return sanitizeArticle(paragraphs.join('\n'), () => null)
}

/** The whole of it as one page: the bytes whose hash the ledger keeps. */
export function writtenPage({ title, source, text }: WrittenWords): string {
  const head = `<meta charset="utf-8" /><title>${escaped(title)}</title>`
  return `<!doctype html><html lang="zh-CN"><head>${head}</head><body><h1>${escaped(title)}</h1>
${writtenBody(text)}
<p>来源：${escaped(source)}</p></body></html>
`
}
