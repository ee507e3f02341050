import { z } from 'zod'
import { showingContent } from './stage-protocol.ts'
import { sourceClasses } from './source-class.ts'

/** More than this does not go onto the glass: a county's whole library with every row of its tables is far less. */
export const mostEntries = 5_000
export const mostWords = 6_000

/** What an entry of the query (一站式查询) is, and so which tile leads to it. */
export const entryForms = [
  'guide',
  'contact',
  'timetable',
  'event',
  'notice',
  'table',
  'video',
  'poster',
  'article',
] as const

/** How a thing is done, as its row in a table of 办事指南 tells. */
const guide = z.object({
  steps: z.array(z.string()),
  papers: z.array(z.string()),
  window: z.string().nullable(),
  hours: z.string().nullable(),
  phone: z.string().nullable(),
})

const cell = z.object({ name: z.string(), text: z.string() })

export const queryEntry = z.object({
  /** The item's, or its own where it is a row of a table: what is counted is counted under it. */
  id: z.string().max(200),
  itemId: z.string(),
  form: z.enum(entryForms),
  title: z.string(),
  /** Syllables without tones, a space between them; what is not Chinese stays as it is, in small letters. */
  pinyin: z.string(),
  sourceClass: z.enum(sourceClasses),
  publisher: z.string(),
  themes: z.array(z.string()),
  audiences: z.array(z.string()),
  address: z.string().nullable(),
  durationMs: z.number().int().min(0),
  thumbnailUrl: z.string().nullable(),
  guide: guide.nullable(),
  /** A row's other cells, in the order of its table; empty for an item. */
  cells: z.array(cell),
  /** The day on which a table was last renewed. */
  updatedOn: z.string().nullable(),
})

/** A word of the catalogue with its pinyin: the on-screen keyboard offers it. */
const word = z.tuple([z.string(), z.string()])

export const queryCatalogue = z.object({
  stationName: z.string(),
  brand: z.string(),
  /** IANA zone of the clock. */
  zone: z.string(),
  /** Untouched for so long, the query wipes itself and gives the glass back to the loop. */
  idleSeconds: z.number().int().min(10).max(3_600),
  entries: z.array(queryEntry).max(mostEntries),
  words: z.array(word).max(mostWords),
})

/** What one item shows when it is opened. */
export const queryContent = z.object({ content: showingContent })

export type EntryForm = (typeof entryForms)[number]
export type QueryEntry = z.infer<typeof queryEntry>
export type QueryGuide = z.infer<typeof guide>
export type QueryCell = z.infer<typeof cell>
export type QueryWord = z.infer<typeof word>
export type QueryCatalogue = z.infer<typeof queryCatalogue>
