/** The station's own wall clock as its last word told it: `+08:00` of `2026-11-22T14:03:20.000+08:00`. */
export const offsetOf = (instant: string): string => /[+-]\d{2}:\d{2}$/.exec(instant)?.[0] ?? '+08:00'

function offsetMs(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** `2026-11-22T14:03`, as a field for date and time wants it, whatever the phone's own zone is. */
export const localText = (epochMs: number, offset: string): string =>
  new Date(epochMs + offsetMs(offset)).toISOString().slice(0, 16)

/** The instant of such a field; null while it is not filled in. */
export const instantOf = (local: string, offset: string): string | null =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? `${local}:00${offset}` : null

/** The first instant of the station's next day. */
export function midnightAfter(epochMs: number, offset: string): number {
  const shift = offsetMs(offset)
  const dayMs = 86_400_000
  return (Math.floor((epochMs + shift) / dayMs) + 1) * dayMs - shift
}

/** The date so many days after one, both `2026-11-22`. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whole days from one date to another; below zero when it is past. */
export const daysUntil = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
