import type { Act } from '../../ledger/act.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import { AttestedBook } from '../../server/assessment/attested-book.ts'
import { gatherFacts } from '../../server/assessment/gather-facts.ts'
import { monthSpan } from '../../server/assessment/month-span.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { usualSchedule } from '../../server/settings/usual-schedule.ts'
import type { StationProfile } from '../../station/profile.ts'
import { aProfile } from '../http/a-door.ts'
import { aBook, aSegment, zone, type Book, type Showed } from '../records/a-book.ts'
import { at } from './a-hall.ts'

const schedule: Schedule = {
  ...usualSchedule,
  openingHours: [{ start: '09:00', end: '17:00' }],
  campaigns: [
    {
      id: 'month',
      title: '全国科普月主题活动',
      playlistId: 'month',
      priority: 0,
      window: { start: '09:00', end: '12:00', dates: { from: '2026-09-01', to: '2026-09-30' } },
    },
  ],
}
const playlists: Playlist[] = [
  { id: 'month', title: '科普月', order: 'listed', entries: [{ select: { themes: ['科学家精神'] } }] },
]
const badge = { text: '基层科普行动计划项目支持', since: '2026-09-01' }
export const takeover = {
  id: 'storm',
  title: '暴雨橙色预警',
  source: '县气象台',
  from: at('2026-09-07 10:00'),
  until: at('2026-09-07 10:05'),
  status: 'Actual',
}

/** A station in September, looked at on the 6th of October. It wears the badge from the 5th on. */
export function aSeptember(showed: readonly (readonly [local: string, Showed])[]) {
  const book: Book = aBook()
  const { database, ledger } = book
  const place = aProfile.place.name
  ledger.append(
    showed.map(([local, words]) => aSegment({ place, creditedMs: 60_000, ...words, fromMs: at(local) })),
    null,
  )
  const acts = openActStore(database)
  const attested = new AttestedBook(acts, aProfile.code, zone)
  const profile = { ...aProfile, demonstration: true, networkMode: 'intranet' as const }
  const rulesWith = (own: StationProfile) => ({
    profile: own,
    duties: [],
    schedule,
    calendar: plainCalendar,
  })
  const on = (date: string) => rulesWith(date >= '2026-09-05' ? { ...profile, badge } : profile)
  const nowMs = at('2026-10-06 09:00')
  const does = (kind: string, local: string, more: Partial<Act>) =>
    acts.append({
      kind,
      atMs: at(local),
      monoMs: 0,
      bootId: 'boot-1',
      clockTrusted: true,
      role: 'reviewer',
      name: '乙',
      subject: aProfile.code,
      document: null,
      reason: null,
      evidence: [],
      body: {},
      ...more,
    })
  const facts = (month = '2026-09') =>
    gatherFacts(
      {
        database,
        ledger,
        attested,
        profile,
        lifecycle: new LifecycleBook(acts, aProfile.code, aProfile.place),
        rules: { now: () => rulesWith(profile), on },
        playlists: () => playlists,
        queries: { touchQueries: () => ({ days: 2, lookups: 7, shownMs: 0, touches: 9 }) },
        nowMs: () => nowMs,
      },
      monthSpan(zone, month, nowMs),
      rulesWith(profile),
    )
  return { book, attested, does, facts }
}
