import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { holidayCalendar, dayKinds } from '../../playlist/calendar.ts'

/** The shape of a vector; README.md says what each step and each expectation means. */

const clock = z.strictObject({
  bootId: z.string(),
  monoMs: z.int(),
  wall: z.iso.datetime({ offset: true }),
  trusted: z.boolean(),
})

const evidence = z.strictObject({
  spanMs: z.number(),
  mediaMs: z.number().nullable(),
  frames: z.int().nullable(),
  painted: z.int(),
  visible: z.boolean(),
  panel: z.enum(['on', 'off', 'unknown']),
})

const step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('reveal'), item: z.string(), zone: z.string().default('main') }),
  z.strictObject({
    do: z.literal('beats'),
    count: z.int(),
    everyMs: z.int(),
    evidence,
    muted: z.boolean().optional(),
  }),
  z.strictObject({ do: z.literal('beatAgain'), times: z.int() }),
  z.strictObject({ do: z.literal('leave'), reason: z.enum(['ended', 'replaced', 'stopped']) }),
  z.strictObject({ do: z.literal('pass'), forMs: z.int() }),
  z.strictObject({ do: z.literal('suspend'), forMs: z.int() }),
  z.strictObject({
    do: z.literal('setClock'),
    byMs: z.int().optional(),
    to: z.iso.datetime({ offset: true }).optional(),
    trusted: z.boolean().optional(),
  }),
  z.strictObject({ do: z.literal('kill') }),
  z.strictObject({ do: z.literal('boot'), clock }),
  z.strictObject({ do: z.literal('place') }),
  z.strictObject({ do: z.literal('deleteItem'), item: z.string() }),
  z.strictObject({ do: z.literal('seal'), date: z.iso.date() }),
  z.strictObject({ do: z.literal('tear'), bytes: z.int() }),
])
const repeat = z.strictObject({ do: z.literal('repeat'), times: z.int(), steps: z.array(step) })

const ms = z.record(z.string(), z.int())

const record = z.strictObject({
  localDate: z.iso.date(),
  localHour: z.int(),
  elapsedMs: z.int(),
  creditedMs: z.int(),
  endReason: z.string(),
  startedAt: z.iso.datetime({ offset: true }).optional(),
  clockTrusted: z.boolean().optional(),
  excludedMs: ms.optional(),
  replaces: z.int().optional(),
  shown: z.record(z.string(), z.string()).optional(),
})

const expected = z.strictObject({
  records: z.array(record).optional(),
  days: z.record(z.iso.date(), z.strictObject({ creditedMs: ms, excludedMs: ms, plays: z.int() })),
  unionMs: ms.optional(),
  delivered: z.strictObject({ times: z.int(), segments: z.int() }).optional(),
  torn: z
    .strictObject({
      kept: z.array(z.int()),
      lines: z.array(z.int()),
      where: z.string(),
      what: z.string(),
    })
    .optional(),
  dayKinds: z.record(z.iso.date(), z.enum(dayKinds)).optional(),
})

const item = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  sourceClass: z.string(),
  themes: z.array(z.string()),
  kind: z.string(),
  mediaHash: z.string(),
})

export const vectorShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  zone: z.string(),
  items: z.record(z.string(), item),
  start: clock,
  calendar: holidayCalendar.optional(),
  steps: z.array(z.union([step, repeat])),
  expected,
  peers: z.array(z.strictObject({ peer: z.string(), outcome: z.string() })),
})

export type Vector = z.infer<typeof vectorShape>
export type Step = z.infer<typeof step>
export type ClockOf = z.infer<typeof clock>
export type ExpectedRecord = z.infer<typeof record>

const folder = resolve(import.meta.dirname, 'vectors')

/** All of them, in the order of their names. */
export const vectors: readonly Vector[] = readdirSync(folder)
  .sort()
  .map((name) => vectorShape.parse(JSON.parse(readFileSync(resolve(folder, name), 'utf8'))))

/** Steps one by one, repetitions written out. */
export const stepsOf = ({ steps }: Vector): Step[] =>
  steps.flatMap((each) =>
    each.do === 'repeat' ? Array.from({ length: each.times }, () => each.steps).flat() : [each],
  )
