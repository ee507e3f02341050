import { z } from 'zod'
import { attestation } from '../../../station/attested/attestation.ts'
import { stepRecord } from '../../../station/lifecycle/step-record.ts'
import { stationProfile } from '../../../station/profile.ts'
import { window as openWindow } from '../../../playlist/window.ts'

/** Which edition it is, and whose. */
const head = z.object({
  edition: z.number(),
  changedAt: z.string(),
  changedBy: z.string(),
})

export const stationSetting = head.extend({ profile: stationProfile })
export type StationSetting = z.infer<typeof stationSetting>
export type Profile = StationSetting['profile']

/** Of the schedule the opening hours alone are set here; the rest goes back as it came. */
export const scheduleSetting = head.extend({
  schedule: z
    .object({
      openingHours: z.array(openWindow),
      closures: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string() })).optional(),
    })
    .loose(),
})
export type ScheduleSetting = z.infer<typeof scheduleSetting>

const entry = z.intersection(attestation, z.object({ replacedBy: z.string().nullable() }))
export const attestations = z.object({ attestations: z.array(entry) })
export type Entry = z.infer<typeof entry>

export const keptPhoto = z.object({ hash: z.string(), sizeBytes: z.number() })

const possibleStep = z.object({
  step: z.string(),
  title: z.string(),
  to: z.string(),
  roles: z.array(z.string()),
  needs: z.array(z.string()),
})
export type PossibleStep = z.infer<typeof possibleStep>
const machine = z.object({ state: z.string(), possible: z.array(possibleStep) })

export const lifecycle = z.object({
  standing: machine,
  place: machine.extend({ now: z.object({ kind: z.string(), name: z.string() }).nullable() }),
  device: machine,
  rectification: z
    .object({ since: z.string(), deadline: z.string(), asked: z.string(), document: z.string() })
    .nullable(),
  history: z.array(stepRecord),
})
export type Lifecycle = z.infer<typeof lifecycle>

/** The days of a month that want a word, of GET /assessment. */
export const shortDays = z.object({
  today: z.string(),
  days: z.array(
    z.object({
      date: z.string(),
      due: z.boolean(),
      open: z.boolean(),
      met: z.boolean(),
      seconds: z.number(),
      reason: z.string().nullable(),
    }),
  ),
})
