import type { Attestation, AttestationInput } from '../../station/attested/attestation.ts'
import { assess, type AssessedDuty } from '../../station/assess.ts'
import { dutiesOf, type DutySetting } from '../../station/duties/duty-setting.ts'
import type { DayFacts, DayPart } from '../../station/facts/day-facts.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import { guangdongTarget, type StationProfile } from '../../station/profile.ts'

export const profile: StationProfile = {
  code: '4401060001',
  name: '青苗社区科普中国e站',
  place: { kind: '社区服务中心', name: '青苗社区服务中心' },
  screenId: '4401060001001',
  demonstration: false,
  networkMode: 'internet',
  target: guangdongTarget,
}

export const hour = 3600

export const aPart = (over: Partial<DayPart> = {}): DayPart => ({
  place: profile.place.name,
  registered: true,
  shell: 'electron',
  creditedSeconds: { science: 5 * hour, government: hour, convenience: hour },
  creditedByTheme: { 健康: hour },
  ...over,
})

export const aDay = (date: string, over: Partial<DayFacts> = {}): DayFacts => ({
  date,
  dueSeconds: 9 * hour,
  place: profile.place.name,
  registered: true,
  parts: [aPart()],
  clocks: {
    poweredSeconds: 9 * hour,
    aliveSeconds: 9 * hour,
    litSeconds: null,
    onlineSeconds: null,
  },
  shortReason: null,
  ...over,
})

/** The days of November 2026; the 1st is a Sunday. Weekends are closed. */
export const november = Array.from({ length: 30 }, (_, index) => {
  const date = `2026-11-${String(index + 1).padStart(2, '0')}`
  const closed = index % 7 === 0 || index % 7 === 6
  return aDay(date, closed ? { dueSeconds: 0, parts: [] } : {})
})

/** November with some days as they are given. */
export const novemberWith = (...days: readonly DayFacts[]) =>
  november.map((day) => days.find(({ date }) => date === day.date) ?? day)

/** A month that is over, of a station that did what it owes as far as machines can tell. */
export const aMonth = (over: Partial<StationFacts> = {}): StationFacts => ({
  month: '2026-11',
  today: '2026-12-06',
  placeKind: profile.place.kind,
  demonstration: false,
  traits: {},
  days: november,
  renewals: [
    {
      itemId: 'a',
      title: '冬季养生',
      sourceClass: 'science',
      installedOn: '2026-11-02',
      firstShownOn: '2026-11-03',
    },
  ],
  lifecycle: { standing: '在用', place: '在用', rectification: null },
  attested: [],
  campaigns: [],
  takeovers: [],
  records: { oldestOn: '2026-01-05', pruned: true },
  closing: { closedOn: '2026-12-01', sentOn: '2026-12-05', sentBy: '甲' },
  touchQueries: null,
  addressed: null,
  badgeSeconds: null,
  badgeDays: [],
  timetableSeconds: null,
  pictures: null,
  probes: { network: null, terminal: null },
  ...over,
})

/** An entry by a technician, with an id of its own words. */
export const entered = (input: AttestationInput): Attestation => ({
  ...input,
  id: JSON.stringify(input).slice(0, 64),
  name: '甲',
  role: 'technician',
  at: '2026-11-20T09:00:00+08:00',
})

/** One duty of an assessment. */
export function assessed(
  id: string,
  facts: StationFacts,
  settings: readonly DutySetting[] = [],
): AssessedDuty {
  const found = assess(facts, dutiesOf(profile, settings)).duties.find((duty) => duty.id === id)
  if (found === undefined) throw new Error(`no duty ${id}`)
  return found
}
