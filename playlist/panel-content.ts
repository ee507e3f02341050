import { z } from 'zod'
import { localDate } from './calendar.ts'

/** What a glass can hold, and what a passer-by reads: no office's page needs more. */
const words = z.string().max(200)
const prose = z.string().max(1_000)

/** Plain rows under their headings: the form that every table has. */
export const panelTable = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})

export const skies = [
  'sunny',
  'cloudy',
  'overcast',
  'shower',
  'rain',
  'storm',
  'thunder',
  'sleet',
  'snow',
  'fog',
  'haze',
  'dust',
  'wind',
] as const

export const priceRow = z.object({
  name: words.min(1),
  unit: words,
  price: words.min(1),
  change: z.enum(['up', 'down', 'same']).nullable(),
})
export const phoneRow = z.object({ name: words.min(1), number: words.min(1), note: words })
export const noticeRow = z.object({ title: words.min(1), date: localDate.nullable(), text: prose })
export const activityRow = z.object({
  date: localDate,
  /** As people write it: `9:00`, `9:00–11:30`, 下午. */
  time: words,
  title: words.min(1),
  place: words,
  note: words,
})
export const weatherDay = z.object({
  date: localDate,
  sky: z.enum(skies),
  /** As the forecast writes it, 多云转晴. */
  words: words,
  /** Whole degrees Celsius. */
  low: z.number().int().min(-70).max(60).nullable(),
  high: z.number().int().min(-70).max(60).nullable(),
  wind: words,
})
export const dutyRow = z.object({ date: localDate, name: words.min(1), post: words, phone: words })

/** 办事指南. */
export const guidePage = z.object({
  form: z.literal('guide'),
  steps: z.array(prose.min(1)).max(12),
  papers: z.array(words.min(1)).max(20),
  window: words,
  place: words,
  hours: words,
  phone: words,
})
/** Departures: the first column names the line. */
const timetablePage = z.object({ form: z.literal('timetable'), ...panelTable.shape })
const pricesPage = z.object({ form: z.literal('prices'), market: words, prices: z.array(priceRow) })
const phonesPage = z.object({ form: z.literal('phones'), phones: z.array(phoneRow) })
const noticesPage = z.object({ form: z.literal('notices'), notices: z.array(noticeRow) })
const activitiesPage = z.object({ form: z.literal('activities'), activities: z.array(activityRow) })
const weatherPage = z.object({ form: z.literal('weather'), place: words, days: z.array(weatherDay).min(1) })

const term = z.object({ name: z.string(), date: localDate })
const farmingPage = z.object({
  form: z.literal('farming'),
  /** The solar term that runs, and the one to come. */
  term,
  next: term,
  daysToNext: z.number().int(),
  advice: z.array(prose),
})
const dutyPage = z.object({
  form: z.literal('duty'),
  date: localDate,
  today: z.array(dutyRow),
  coming: z.array(dutyRow),
})

const awaited = z.object({
  title: words.min(1),
  from: localDate,
  to: localDate,
  /** Until its first day; 0 while it runs. */
  days: z.number().int().min(0),
  line: words,
})
const countdownPage = z.object({
  form: z.literal('countdown'),
  date: localDate,
  next: awaited,
  later: z.array(awaited),
})

/** A panel in its form, as it is to be drawn on one date: nothing in it is late. */
export const panelPage = z.discriminatedUnion('form', [
  guidePage,
  timetablePage,
  pricesPage,
  phonesPage,
  noticesPage,
  activitiesPage,
  weatherPage,
  farmingPage,
  dutyPage,
  countdownPage,
])

/** What a stage is told of a panel. `table` holds all its words, for search and for whoever knows no form. */
export const panelContent = z.object({
  kind: z.literal('panel'),
  table: panelTable,
  /** The date of the last change, where that is all that is known. */
  updatedOn: z.string().nullable(),
  page: panelPage.optional(),
  /** Epoch ms at which what it says was last known to hold; the stage says how old that is. */
  asOfMs: z.number().int().nullable().optional(),
})

export type PanelTable = z.infer<typeof panelTable>
export type PanelPage = z.infer<typeof panelPage>
export type PanelContent = z.infer<typeof panelContent>
export type PageOf<Form extends PanelPage['form']> = Extract<PanelPage, { form: Form }>
export type Sky = (typeof skies)[number]
