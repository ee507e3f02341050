import { z } from 'zod'
import { sourceClasses } from '../playlist/source-class.ts'
import { shortfallCauses } from '../station/shortfall.ts'
import { classSeconds, exclusionSeconds } from './hours.ts'

const showingNow = z.object({
  itemId: z.string(),
  title: z.string(),
  kind: z.string(),
  sourceClass: z.enum(sourceClasses),
  publisher: z.string(),
  since: z.string(),
  until: z.string(),
})

const shortfall = z.object({
  seconds: z.number(),
  words: z.string(),
  reasons: z
    .array(
      z.object({
        cause: z.enum(shortfallCauses),
        seconds: z.number(),
        message: z.string(),
        next: z.string(),
      }),
    )
    .readonly(),
})

export const statusShape = z.object({
  station: z.object({
    code: z.string(),
    name: z.string(),
    standing: z.string(),
    /** What a criticised station has to put right, and by when. */
    rectification: z.object({ deadline: z.string(), asked: z.string() }).nullable(),
    place: z.object({ kind: z.string(), name: z.string() }),
  }),
  screen: z.object({
    id: z.string(),
    state: z.enum(['playing', 'fallback', 'stopped', 'closed', 'off']),
    shell: z.string(),
    width: z.number().int(),
    height: z.number().int(),
  }),
  now: showingNow.nullable(),
  next: showingNow.nullable(),
  /** What stands beside `now` where the glass is divided. */
  side: showingNow.nullable().optional(),
  /** What follows `now`, three at most; none past closing. */
  upcoming: z.array(showingNow),
  /** 插播 in force: it plays in the place of everything else. */
  takeover: z
    .object({ title: z.string(), source: z.string(), until: z.string(), exercise: z.boolean() })
    .nullable(),
  /** What is wrong right now and what to do; some a person may acknowledge (POST /acknowledge). */
  alarms: z.array(z.object({ message: z.string(), next: z.string(), acknowledge: z.boolean() })),
  today: z.object({
    date: z.string(),
    dueSeconds: z.number().int(),
    /** When the station is open, in order; without any the day is not due. */
    open: z.array(z.object({ from: z.string(), until: z.string() })),
    creditedSeconds: classSeconds,
    excludedSeconds: exclusionSeconds,
    target: z.object({ sourceClass: z.enum(sourceClasses), seconds: z.number().int() }),
    forecast: z.enum(['met', 'on-track', 'short', 'not-due']),
    /** Why today will fall short, the heaviest reason first; null where it will not. */
    shortfall: shortfall.nullable(),
  }),
  content: z.object({
    items: z.number().int(),
    newestInstalledAt: z.string().nullable(),
    newestFirstShownAt: z.string().nullable(),
    bytes: z.number().int(),
  }),
  disk: z.object({ freeBytes: z.number().int(), totalBytes: z.number().int() }),
  clock: z.object({ trusted: z.boolean(), bootId: z.string(), now: z.string() }),
  network: z.object({ mode: z.enum(['offline', 'intranet', 'internet']) }),
  version: z.string(),
  startedAt: z.string(),
})

export type Status = z.infer<typeof statusShape>
export type Showing = NonNullable<Status['now']>
export type Shortfall = NonNullable<Status['today']['shortfall']>

export const healthShape = z.object({ ok: z.boolean(), faults: z.array(z.string()).optional() })

/** Who the station is, for whoever has its records before them. */
export const identityShape = z.object({
  code: z.string(),
  name: z.string(),
  zone: z.string(),
  version: z.string(),
  publicKey: z.string(),
})
