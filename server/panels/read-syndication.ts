import { parseFeed } from 'feedsmith'
import { z } from 'zod'
import { dateAt } from '../../playlist/local-day.ts'
import { ProblemError } from '../problem/problem.ts'
import type { BodyOf } from '../../contract/panel-body.ts'
import { plainText } from './plain-text.ts'

/** Newest first, and no more than a passer-by reads. */
const maxNotices = 20

const text = z.string().optional().catch(undefined)
/** Atom's words come with their type; RSS's content by its module's name. */
const words = z
  .union([
    z.string(),
    z.object({ value: z.string() }).transform(({ value }) => value),
    z.object({ encoded: z.string() }).transform(({ encoded }) => encoded),
  ])
  .optional()
  .catch(undefined)
/** Of the four formats what a notice is made of; all else is left where it is. */
const entry = z.object({
  title: words,
  description: words,
  summary: words,
  content: words,
  content_text: text,
  content_html: text,
  pubDate: text,
  published: text,
  updated: text,
  date_published: text,
  dc: z
    .object({ dates: z.array(z.string()) })
    .optional()
    .catch(undefined),
})
type Entry = z.infer<typeof entry>

const feed = z.object({ items: z.array(entry).optional(), entries: z.array(entry).optional() })

/** RSS, RDF, Atom or JSON Feed as notices. */
export function readSyndication(source: string, zone: string): BodyOf<'notices'> {
  const entries = entriesOf(source)
  const notices = entries
    .map((each) => ({
      title: plainText(each.title ?? '', 100),
      text: plainText(wordsOf(each), 400),
      date: dateOf(each, zone),
      until: null,
    }))
    .filter(({ title }) => title !== '')
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  return { form: 'notices', notices: notices.slice(0, maxNotices) }
}

function entriesOf(source: string): Entry[] {
  try {
    const { items, entries } = feed.parse(parseFeed(source, { maxItems: 200 }).feed)
    return items ?? entries ?? []
  } catch {
    throw new ProblemError('feed-broken', { detail: '不是完整的 RSS、Atom 或 JSON Feed' })
  }
}

const wordsOf = (each: Entry): string =>
  each.summary ?? each.description ?? each.content_text ?? each.content ?? each.content_html ?? ''

/** The station's date of an entry; null where it names none that can be read. */
function dateOf(
  { pubDate, published, updated, date_published: json, dc }: Entry,
  zone: string,
): string | null {
  const said = pubDate ?? published ?? json ?? updated ?? dc?.dates[0]
  const instant = said === undefined ? NaN : Date.parse(said)
  return Number.isNaN(instant) ? null : dateAt(zone, instant)
}
