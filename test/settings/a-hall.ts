import type { InjectOptions } from 'fastify'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import type { Role } from '../../contract/role.ts'
import type { Configuration } from '../../server/settings/configuration.ts'
import { usualPlaylists } from '../../server/settings/usual-schedule.ts'
import { aDoor, aProfile, bearer, type ADoor } from '../http/a-door.ts'
import { anItem } from '../playlist/samples.ts'

/** One minute of each kind; with two items of science, that none follows itself, two thirds of the time are science. */
export const items = [
  anItem('月相', { durationMs: 60_000 }),
  anItem('雷电', { durationMs: 60_000 }),
  anItem('办事指南', { sourceClass: 'government', durationMs: 60_000 }),
  anItem('便民电话', { sourceClass: 'convenience', durationMs: 60_000 }),
  anItem('节约用水', { sourceClass: 'public-interest', durationMs: 60_000 }),
]

const local = {
  id: 'local',
  title: '政务专场',
  order: 'listed' as const,
  entries: [{ select: { sourceClasses: ['government' as const] } }],
}

const allDay = {
  id: 'all-day',
  title: '全天',
  window: { start: '09:00', end: '18:00' },
  playlistId: 'usual',
  priority: 0,
}

/** Nine hours on workdays: six of them 科普中国, and five are owed. */
export const workdays: Schedule = {
  zone: 'Asia/Shanghai',
  openingHours: [{ start: '09:00', end: '18:00', dayKinds: ['workday'] }],
  dayparts: [allDay],
  campaigns: [],
  fallbackPlaylistId: 'usual',
}

/** The afternoons given to 政务: two hours of science are left. */
export const shortAfternoons: Schedule = {
  ...workdays,
  dayparts: [
    {
      id: 'afternoon',
      title: '下午',
      window: { start: '12:00', end: '18:00' },
      playlistId: 'local',
      priority: 1,
    },
    allDay,
  ],
}

export const configuration: Configuration = {
  ...demoConfiguration,
  profile: aProfile,
  playlists: [...usualPlaylists, local],
  schedule: workdays,
  holidays: plainCalendar,
}

const october = Date.UTC(2026, 8, 30, 1)

/** A weekday hall whose settings live, behind its door; today is Sunday, 2026-11-22. */
export class AHall {
  readonly door: ADoor

  private constructor(door: ADoor) {
    this.door = door
  }

  static async opens(fromMs = october): Promise<AHall> {
    const fixed = { schedule: workdays, calendar: plainCalendar }
    return new AHall(await aDoor(fixed, { configuration, fromMs, items }))
  }

  get book() {
    return this.door.door.settingsDesk.book
  }

  /** Asks as somebody of a role. */
  async ask<Answer>(
    method: InjectOptions['method'],
    url: string,
    payload?: object,
    {
      role = 'technician',
      name = '甲',
      language = 'zh',
    }: { role?: Role; name?: string; language?: string } = {},
  ): Promise<{ status: number; body: Answer }> {
    const headers = { ...bearer(this.door.tokenOf(role, name)), 'accept-language': language }
    const answer = await this.door.app.inject({
      url: `/api/v1${url}`,
      headers,
      ...(method === undefined ? {} : { method }),
      ...(payload === undefined ? {} : { payload }),
    })
    return { status: answer.statusCode, body: answer.json<Answer>() }
  }

  get<Answer>(url: string, who: { role?: Role; name?: string } = {}) {
    return this.ask<Answer>('GET', url, undefined, who)
  }

  put<Answer = Told>(
    url: string,
    payload: object,
    who: { role?: Role; name?: string; language?: string } = {},
  ) {
    return this.ask<Answer>('PUT', url, payload, who)
  }

  isNow(nowMs: number): this {
    this.door.clock.nowMs = nowMs
    return this
  }

  /** What the chain holds of changed settings, oldest first. */
  acts() {
    return this.door.door.acts.list({ kind: 'setting-changed' })
  }

  close(): Promise<void> {
    return this.door.close()
  }
}

/** What is read of an answer, refused or not. */
export interface Told {
  readonly edition: number
  readonly code: string
  readonly message: string
  readonly next: string
  readonly days: { date: string; seconds: number; targetSeconds: number }[]
}
