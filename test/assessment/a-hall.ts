import { Temporal } from 'temporal-polyfill'
import type { Schedule } from '../../playlist/schedule.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import type { MachineName } from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import type { Role } from '../../contract/role.ts'
import { assessmentShape } from '../../contract/assessment.ts'
import { statutoryHolidays } from '../../server/settings/holidays.ts'
import { usualSchedule } from '../../server/settings/usual-schedule.ts'
import { aDoor, bearer, type ADoor } from '../http/a-door.ts'
import { aSegment, zone, type Showed } from '../records/a-book.ts'
import { complete, people } from '../station-duties/steps.ts'

/** Open on workdays from nine to half past five, 调休 included; on 2026-10-19 it is closed for repairs. */
const hallSchedule: Schedule = {
  ...usualSchedule,
  openingHours: [{ start: '09:00', end: '17:30', dayKinds: ['workday'] }],
  closures: [{ from: '2026-10-19', to: '2026-10-19', reason: '馆内检修' }],
}

/** `2026-10-15 11:30` in Shanghai, epoch ms. */
export const at = (local: string): number =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds

const hourMs = 3_600_000

/** A weekday hall behind its door, with the State Council's calendar. */
export class AHall {
  readonly door: ADoor

  private constructor(door: ADoor) {
    this.door = door
  }

  static async opens(): Promise<AHall> {
    return new AHall(await aDoor({ schedule: hallSchedule, calendar: statutoryHolidays(plainCalendar) }))
  }

  /** Each step is taken by the first role that may, a minute after the one before. */
  takes(machine: MachineName, steps: readonly string[], local: string): this {
    for (const [index, step] of steps.entries()) {
      const { roles } = machines[machine].steps.find(({ id }) => id === step) ?? { roles: [] }
      const role = roles.find((each) => each !== 'technician') ?? ''
      this.door.clock.nowMs = at(local) + index * 60_000
      const taken = this.door.door.takeStep(machine, complete(step), { role, name: people[role] ?? '' })
      if (!taken.ok) throw new Error(taken.refusal.message)
    }
    return this
  }

  /** In the register, on the first day of September. */
  recognised(): this {
    const steps = ['apply', 'begin-county-review', 'pass-county-review', 'recognise', 'put-in-use']
    return this.takes('standing', steps, '2026-09-01 09:00')
  }

  /** Shows whole hours of one thing from a full hour on. */
  shows(local: string, hours: number, showed: Showed = {}): this {
    const segments = Array.from({ length: hours }, (_, hour) =>
      aSegment({ place: '点位', creditedMs: hourMs, ...showed, fromMs: at(local) + hour * hourMs }),
    )
    this.door.ledger.append(segments, null)
    return this
  }

  showsOn(dates: readonly string[], hours: number, showed: Showed = {}): this {
    for (const date of dates) this.shows(`2026-10-${date} 09:00`, hours, showed)
    return this
  }

  isNow(local: string): this {
    this.door.clock.nowMs = at(local)
    return this
  }

  get(url: string, role: Role = 'viewer') {
    return this.door.app.inject({ url: `/api/v1${url}`, headers: bearer(this.door.tokenOf(role)) })
  }

  post(url: string, payload: object, role: Role = 'technician', name = '甲') {
    const headers = bearer(this.door.tokenOf(role, name))
    return this.door.app.inject({ method: 'POST', url: `/api/v1${url}`, headers, payload })
  }

  async assessed(month = '2026-10') {
    const { days, duties, ...rest } = assessmentShape.parse(
      (await this.get(`/assessment?month=${month}`)).json(),
    )
    return {
      ...rest,
      days,
      duties,
      day: (date: string) => days.find((each) => each.date === `${month}-${date}`),
      duty: (id: string) => duties.find((each) => each.id === id),
    }
  }
}
