import type { Window } from '../../../../playlist/window.ts'
import { clockOf } from './day-segments.ts'

/** What of a window is taken hold of. */
export type Hold = 'start' | 'end' | 'whole'

/** As fine as a finger can aim: a quarter of an hour is 11 px of the grid. */
export const stepMinutes = 15
const dayMinutes = 1440

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** A window over midnight has its halves on two days: it is changed in its form. */
export const canMove = ({ start, end }: Window): boolean => minutesOf(start) < minutesOf(end)

const within = (least: number, most: number, value: number) => Math.min(most, Math.max(least, value))
const stepped = (minutes: number) => Math.round(minutes / stepMinutes) * stepMinutes

/** The window with one edge, or the whole of it, so many minutes later; it stays within its day and keeps a length. */
export function movedWindow(window: Window, hold: Hold, byMinutes: number): Window {
  if (byMinutes === 0 || !canMove(window)) return window
  const [start, end] = [minutesOf(window.start), minutesOf(window.end)]
  if (hold === 'start')
    return { ...window, start: clockOf(within(0, end - stepMinutes, stepped(start + byMinutes))) }
  if (hold === 'end')
    return { ...window, end: clockOf(within(start + stepMinutes, dayMinutes, stepped(end + byMinutes))) }
  const from = within(0, dayMinutes - (end - start), stepped(start + byMinutes))
  return { ...window, start: clockOf(from), end: clockOf(from + end - start) }
}
