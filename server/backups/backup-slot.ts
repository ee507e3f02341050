import { dateAt, dayAfter, instantOn, localDay } from '../../playlist/local-day.ts'
import type { BackupSetting } from '../../contract/backups.ts'

type Times = Pick<BackupSetting, 'at' | 'weekdays'>

/** One of the days around any date is a day of the setting: it names at least one of the week. */
const week = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** The last time at which the station was to back itself up, not after `nowMs`. */
export const lastSlot = (times: Times, nowMs: number, zone: string): number =>
  Math.max(...slots(times, nowMs, zone, -1).filter((each) => each <= nowMs))

/** The next time, after `nowMs`. */
export const nextSlot = (times: Times, nowMs: number, zone: string): number =>
  Math.min(...slots(times, nowMs, zone, 1).filter((each) => each > nowMs))

function slots({ at, weekdays }: Times, nowMs: number, zone: string, way: 1 | -1): number[] {
  const minutes = Number(at.slice(0, 2)) * 60 + Number(at.slice(3))
  return week
    .map((days) => localDay(zone, dayAfter(dateAt(zone, nowMs), way * days)))
    .filter(({ weekday }) => weekdays.includes(weekday))
    .map((day) => instantOn(day, minutes))
}
