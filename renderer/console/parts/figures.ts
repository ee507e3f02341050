/** `3:07`; from an hour on `1:02:03`. */
export function minutesSeconds(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Whole hours and minutes; seconds only below a minute. Rounded down: nothing is claimed that was not shown. */
export function hoursMinutes(seconds: number): { hours: number; minutes: number; seconds: number } {
  const whole = Math.floor(seconds)
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 }
}

/** `1.5 GB`, in the thousands that disks are sold by. */
export function bytesText(bytes: number): string {
  const units = ['KB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  const value = bytes / 1000 ** power
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1] ?? ''}`
}

/** `14:03:20` of `2026-11-22T14:03:20.000+08:00`: the station's own time, whatever the phone's zone is. */
export const clockText = (instant: string) => instant.slice(11, 19)

/** `2026-11-22 14:03` of the same. */
export const momentText = (instant: string) => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`
