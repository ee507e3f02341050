import { dateAt } from '../../playlist/local-day.ts'
import type { PageOf } from '../../playlist/panel-content.ts'
import type { LivePanel } from './on-glass.ts'
import { drawnOn } from './page-of.ts'

interface Moment {
  readonly zone: string
  readonly nowMs: number
}

/** A forecast is made twice a day: older than this, the band says nothing rather than yesterday's weather. */
const freshMs = 12 * 3_600_000
const maxLines = 20

/** The page of the first panel of a form that has something to say. */
function pagesOf<Form extends 'weather' | 'notices'>(
  live: readonly LivePanel[],
  form: Form,
  { zone, nowMs }: Moment,
): PageOf<Form>[] {
  const date = dateAt(zone, nowMs)
  return live.flatMap(({ body }) => {
    const page = body.form === form ? drawnOn(body, date)?.page : null
    return page?.form === form ? [page as PageOf<Form>] : []
  })
}

/** A few words for the band, 晴 12~21℃; null where no released forecast of today is fresh. */
export function weatherWords(live: readonly LivePanel[], at: Moment): string | null {
  const fresh = live.filter(({ asOfMs }) => at.nowMs - asOfMs < freshMs)
  const today = pagesOf(fresh, 'weather', at)[0]?.days[0]
  if (today === undefined) return null
  const { words, low, high } = today
  const degrees = [low, high].filter((each) => each !== null).join('~')
  return [words, degrees && `${degrees}℃`].filter(Boolean).join(' ') || null
}

/** The titles of released notices that still hold, newest first, for the line that runs above the band. */
export function tickerLines(live: readonly LivePanel[], at: Moment): string[] {
  const notices = pagesOf(live, 'notices', at).flatMap((page) => page.notices)
  const newest = notices.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  return [...new Set(newest.map(({ title }) => title))].slice(0, maxLines)
}
