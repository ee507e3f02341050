import type { StationFacts } from '../../station/facts/station-facts.ts'
import { aDay, aPart, entered, hour, november, novemberWith } from './a-month.ts'

const activity = (date: string, headcount: number, venueKind = '党群服务中心') =>
  entered({
    kind: 'activity',
    date,
    title: '健康讲座',
    activityKind: '讲座',
    venueKind,
    headcount,
    photoHash: 'a'.repeat(64),
  })
const takeover = {
  title: '暴雨橙色预警',
  startedAt: '2026-11-09T10:00:00+08:00',
  endedAt: '2026-11-09T12:00:00+08:00',
  releasedBy: '乙',
  receipt: true,
  exercise: false,
}
const rectification = {
  standing: '批评整改',
  since: '2026-11-01T09:00:00+08:00',
  deadline: '2026-11-30',
  asked: '每天开机',
  document: '县科协〔2026〕12 号',
} as const
const funded = { traits: { programmeFunded: true, publicMoneyYear: 2019 } }
const themed = (theme: string) =>
  novemberWith(aDay('2026-11-10', { parts: [aPart({ creditedByTheme: { [theme]: 60 } })] }))
const venues = ['党群服务中心', '新时代文明实践中心', '学校', '社区', '车站']

/** Each duty with facts that meet it, that do not (null: no fact does), and by which it cannot be told. */
export const dutyCases: Record<
  string,
  readonly [Partial<StationFacts>, Partial<StationFacts> | null, Partial<StationFacts>?]
> = {
  'daily-science': [{}, { days: novemberWith(aDay('2026-11-10', { parts: [] })) }, { days: [] }],
  'monthly-renewal': [{}, { renewals: [] }],
  'local-columns': [
    {},
    {
      days: november.map((day) => ({
        ...day,
        parts: [aPart({ creditedSeconds: { science: 5 * hour, government: 1 } })],
      })),
    },
  ],
  'not-science-only': [
    {},
    {
      days: novemberWith(aDay('2026-11-10', { parts: [aPart({ creditedSeconds: { science: 5 * hour } })] })),
    },
    { days: [] },
  ],
  'one-stop-query': [{ touchQueries: 12 }, { touchQueries: 0 }, { touchQueries: null }],
  'farming-in-villages': [
    { placeKind: '村民活动室', days: themed('农业') },
    {
      placeKind: '村民活动室',
      days: themed('健康').map((day) => ({
        ...day,
        parts: day.parts.map((part) => ({ ...part, creditedByTheme: {} })),
      })),
    },
    { placeKind: '火车站' },
  ],
  'health-in-town': [
    { days: themed('食品安全') },
    { days: november.map((day) => ({ ...day, parts: [aPart({ creditedByTheme: { 农业: hour } })] })) },
    { days: november.map((day) => ({ ...day, parts: [aPart({ creditedByTheme: null })] })) },
  ],
  'phone-and-screen': [
    { addressed: { shown: 4, withCode: 4, codeSeconds: 600, allSeconds: 6000 } },
    { addressed: { shown: 4, withCode: 3, codeSeconds: 600, allSeconds: 6000 } },
    { addressed: null },
  ],
  'well-placed': [{}, null, { lifecycle: { standing: '在用', place: '原址停用', rectification: null } }],
  'rectified-in-time': [
    {},
    { lifecycle: { standing: '批评整改', place: '在用', rectification } },
    { lifecycle: { standing: '撤销', place: '在用', rectification: null } },
  ],
  'monthly-activity': [
    { attested: [activity('2026-11-20', 50)] },
    { attested: [activity('2026-11-20', 49)] },
  ],
  'activity-timetable': [{ timetableSeconds: 60 }, { timetableSeconds: 0 }, {}],
  'venue-variety': [
    { attested: venues.map((kind) => activity('2026-06-01', 60, kind)) },
    {
      month: '2026-12',
      today: '2027-01-06',
      attested: venues.slice(1).map((kind) => activity('2026-06-01', 60, kind)),
    },
    { attested: [] },
  ],
  messengers: [
    {
      ...funded,
      attested: [entered({ kind: 'messengers', date: '2026-11-02', people: 500, sharesPerDay: 3 })],
    },
    {
      ...funded,
      attested: [entered({ kind: 'messengers', date: '2026-11-02', people: 900, sharesPerDay: 2 })],
    },
    { traits: { publicMoneyYear: 2021 } },
  ],
  'notice-board': [
    { attested: [entered({ kind: 'notice-board', date: '2026-09-30' })] },
    { attested: [entered({ kind: 'notice-board', date: '2026-09-29' })] },
    {},
  ],
  books: [
    { attested: [entered({ kind: 'books', date: '2025-11-30' })] },
    { attested: [entered({ kind: 'books', date: '2025-11-29' })] },
    { attested: [entered({ kind: 'books', date: '2026-12-01' })] },
  ],
  'programme-badge': [{ ...funded, badgeSeconds: 60 }, { ...funded, badgeSeconds: 0 }, { badgeSeconds: 60 }],
  'evidence-pictures': [
    { pictures: { taken: 2, conforming: 1 } },
    { pictures: { taken: 2, conforming: 0 } },
    { pictures: null },
  ],
  'month-closing': [
    {},
    { closing: { closedOn: '2026-12-04', sentOn: '2026-12-05', sentBy: '甲' } },
    { today: '2026-12-02', closing: { closedOn: null, sentOn: null, sentBy: null } },
  ],
  'records-kept': [
    { records: { oldestOn: '2026-11-20', pruned: false } },
    { records: { oldestOn: '2026-11-20', pruned: true } },
    { records: null },
  ],
  'public-interest': [
    {
      days: novemberWith(
        aDay('2026-11-10', { parts: [aPart({ creditedSeconds: { 'public-interest': hour } })] }),
      ),
    },
    {},
  ],
  campaigns: [
    {
      month: '2026-09',
      campaigns: [
        { name: '全国科普月', from: '2026-09-01', to: '2026-09-30', shownDays: 1, shownSeconds: 60 },
      ],
    },
    {
      month: '2026-09',
      campaigns: [
        { name: '全国科普月', from: '2026-09-01', to: '2026-09-30', shownDays: 0, shownSeconds: 0 },
      ],
    },
    { month: '2026-11' },
  ],
  emergency: [
    { takeovers: [takeover] },
    { takeovers: [takeover, { ...takeover, receipt: false }] },
    { takeovers: [{ ...takeover, endedAt: null }] },
  ],
}
