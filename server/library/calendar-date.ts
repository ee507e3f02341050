import type { LocalDate } from '../../playlist/item.ts'

/** `null`: for ever. `undefined`: not to be made out. */
export function readCalendarDate(text: string): LocalDate | null | undefined {
  const bare = text.trim()
  if (bare === '' || /^(长期|永久|长期有效|永久有效|无|不限|-|—)$/.test(bare)) return null
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T].*)?$/.exec(bare) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(bare)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined
}
