import { z } from 'zod'
import { sourceClasses } from '../../../playlist/source-class.ts'
import { shortfallCauses } from '../../../station/shortfall.ts'

const showing = z.object({
  title: z.string(),
  kind: z.string(),
  sourceClass: z.enum(sourceClasses),
  publisher: z.string(),
  since: z.string(),
  until: z.string(),
})
export type Showing = z.infer<typeof showing>

/** Why today will fall short, the heaviest reason first. Its own words are Chinese: the console says them by cause. */
const shortfall = z.object({
  seconds: z.number(),
  reasons: z.array(z.object({ cause: z.enum(shortfallCauses), seconds: z.number() })),
})
export type Shortfall = z.infer<typeof shortfall>

/** What the console reads of GET /status. */
export const status = z.object({
  station: z.object({
    code: z.string(),
    name: z.string(),
    place: z.object({ kind: z.string(), name: z.string() }),
  }),
  screen: z.object({
    id: z.string(),
    state: z.enum(['playing', 'fallback', 'stopped', 'closed', 'off']),
    shell: z.string(),
    width: z.number(),
    height: z.number(),
  }),
  now: showing.nullable(),
  next: showing.nullable(),
  side: showing.nullable().optional(),
  upcoming: z.array(showing),
  takeover: z
    .object({ title: z.string(), source: z.string(), until: z.string(), exercise: z.boolean() })
    .nullable(),
  alarms: z.array(z.object({ message: z.string(), next: z.string(), acknowledge: z.boolean() })),
  today: z.object({
    date: z.string(),
    dueSeconds: z.number(),
    open: z.array(z.object({ from: z.string(), until: z.string() })),
    creditedSeconds: z.partialRecord(z.enum(sourceClasses), z.number()),
    excludedSeconds: z.object({
      frozen: z.number(),
      hidden: z.number(),
      panelOff: z.number(),
      clockUntrusted: z.number(),
    }),
    target: z.object({ sourceClass: z.enum(sourceClasses), seconds: z.number() }),
    forecast: z.enum(['met', 'on-track', 'short', 'not-due']),
    shortfall: shortfall.nullable(),
  }),
  content: z.object({
    items: z.number(),
    newestInstalledAt: z.string().nullable(),
    newestFirstShownAt: z.string().nullable(),
    bytes: z.number(),
  }),
  disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }),
  clock: z.object({ trusted: z.boolean(), now: z.string() }),
  network: z.object({ mode: z.enum(['offline', 'intranet', 'internet']) }),
  version: z.string(),
  startedAt: z.string(),
})
export type Status = z.infer<typeof status>
