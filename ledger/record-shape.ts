import { z } from 'zod'
import { exclusions } from './credit.ts'
import { sealFormat } from './seal.ts'
import type { EndReason } from './segment.ts'
import { suites } from './suite.ts'

/** The shapes of records as they stand in a file: flat, as they are hashed. Nothing is let in that is not named. */

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const whole = z.int()
const count = z.int().min(0)
/** As Temporal writes it: a clock that is wrong may name any year. */
const date = z.string().regex(/^(\d{4}|[+-]\d{6})-\d\d-\d\d$/)
const place = { seq: z.int().min(1), prevHash: hash, hash }

/** The compiler sees to it that none is left out. */
const endReasons = {
  ended: 'ended',
  replaced: 'replaced',
  hour: 'hour',
  'clock-step': 'clock-step',
  sleep: 'sleep',
  moved: 'moved',
  lifecycle: 'lifecycle',
  'page-lost': 'page-lost',
  stopped: 'stopped',
  shutdown: 'shutdown',
  'power-cut': 'power-cut',
} as const satisfies { readonly [reason in EndReason]: reason }

const excludedMs = z.strictObject({ frozen: count, hidden: count, panelOff: count, clockUntrusted: count })

export const segmentShape = z.strictObject({
  screen: z.string(),
  zone: z.string(),
  showingId: z.string(),
  itemId: z.string(),
  title: z.string(),
  publisher: z.string(),
  sourceClass: z.string(),
  themes: z.array(z.string()),
  kind: z.string(),
  mediaHash: z.string(),
  shell: z.string(),
  place: z.string(),
  part: count,
  bootId: z.string(),
  startedAtMs: whole,
  endedAtMs: whole,
  startMonoMs: whole,
  localDate: date,
  localHour: z.int().min(0).max(23),
  clockTrusted: z.boolean(),
  endReason: z.enum(endReasons),
  elapsedMs: count,
  creditedMs: count,
  excludedMs,
  replaces: z.strictObject({ seq: z.int().min(1), hash, localDate: date }).exactOptional(),
  ...place,
})

export const actShape = z.strictObject({
  kind: z.string(),
  atMs: whole,
  monoMs: whole,
  bootId: z.string(),
  clockTrusted: z.boolean(),
  role: z.string(),
  name: z.string(),
  subject: z.string(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  evidence: z.array(z.string()),
  body: z.json(),
  ...place,
})

const stretch = z.strictObject({
  first: z.int().min(1),
  last: count,
  count,
  before: hash,
  head: hash,
})

const signed = Object.fromEntries(exclusions.map((reason) => [reason, whole])) as Record<
  (typeof exclusions)[number],
  typeof whole
>

const dayTotal = z.strictObject({
  creditedMs: z.record(z.string(), whole),
  excludedMs: z.strictObject(signed),
  plays: whole,
})

export const sealShape = z.strictObject({
  format: z.literal(sealFormat),
  station: z.string(),
  screens: z.array(z.string()),
  zone: z.string(),
  date: z.iso.date(),
  number: z.int().min(1),
  sealedAt: z.strictObject({ bootId: z.string(), monoMs: whole, wallMs: whole, trusted: z.boolean() }),
  segments: stretch,
  acts: stretch,
  totals: z.record(date, dayTotal),
  prevSeal: hash,
  suite: z.enum(suites),
  publicKey: z.string(),
  nextKeyId: hash.nullable(),
  hash,
  signature: z.string(),
})

/** The covered segments that the station let go of, after their time of keeping. */
export const goneShape = z.strictObject({
  segments: z.strictObject({ first: z.int().min(1), last: count, count }),
})

/** A line names what it holds. */
export const lineShape = z.union([
  z.strictObject({ seal: sealShape }),
  z.strictObject({ segment: segmentShape }),
  z.strictObject({ act: actShape }),
  z.strictObject({ gone: goneShape }),
])
