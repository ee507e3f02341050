import type { QueryEntry } from '../../playlist/query-catalogue.ts'

const minuteMs = 60_000

function lengthOf(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (ms < minuteMs) return `${seconds} 秒`
  const rest = seconds % 60
  return `${Math.floor(seconds / 60)} 分${rest === 0 ? '钟' : ` ${rest} 秒`}`
}

/** The one thing more that a visitor wants to know before opening an entry. */
export function subtitleOf({ form, guide, cells, durationMs, publisher }: QueryEntry): string {
  if (guide) return guide.window ?? guide.hours ?? publisher
  if (form === 'video') return [lengthOf(durationMs), publisher].filter((part) => part !== '').join(' · ')
  if (cells.length === 0) return publisher
  return cells
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' · ')
}
