import { z } from 'zod'
import { alertStatuses } from '../../../playlist/takeover.ts'
import { ProblemError } from '../../problem/problem.ts'
import { alertInstant } from './alert-instant.ts'
import { readXml } from './read-xml.ts'

const longestText = 20_000
const words = (most = 200) => z.string().trim().max(most)
/** Left out and left empty are the same. */
const maybe = (most?: number) =>
  words(most)
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : text))
const maybeInstant = alertInstant
  .or(z.literal('').transform(() => null))
  .optional()
  .default(null)
const named = z.array(z.object({ valueName: words().default(''), value: words(2_000).default('') }))

const info = z.object({
  language: maybe(),
  event: maybe(),
  urgency: maybe(),
  severity: maybe(),
  certainty: maybe(),
  effective: maybeInstant,
  onset: maybeInstant,
  expires: maybeInstant,
  senderName: maybe(),
  headline: maybe(500),
  description: maybe(longestText),
  instruction: maybe(longestText),
  eventCode: named.default([]),
  parameter: named.default([]),
  area: z.array(z.object({ areaDesc: words(2_000).default('') })).default([]),
})
export type AlertInfo = z.infer<typeof info>

/** No more than a person has to tell apart; the schema of CAP 1.2 has no bound of its own. */
const mostInfos = 50

/** `sent` is `sendTime` where GB/T 35965.1-2018 names it otherwise. */
const alert = z.object({
  identifier: words().min(1),
  sender: words().min(1),
  sent: alertInstant,
  status: z.enum(alertStatuses),
  msgType: z.enum(['Alert', 'Update', 'Cancel', 'Ack', 'Error']),
  scope: z.enum(['Public', 'Restricted', 'Private']).default('Public'),
  references: maybe(10_000),
  info: z.array(info).max(mostInfos).default([]),
})
export type AlertMessage = z.infer<typeof alert>

const document = z.object({
  alert: z.preprocess((value) => {
    if (typeof value !== 'object' || value === null || !('sendTime' in value) || 'sent' in value) return value
    return { ...value, sent: value.sendTime }
  }, alert),
})

/**
 * An alert of the Common Alerting Protocol (OASIS CAP 1.2; 预警信息, GB/T 35965.1-2018), read from its XML.
 *
 * @throws ProblemError `alert-xml` where it is no XML that may be read, `alert-shape` where it is no alert
 */
export function readAlert(text: string): AlertMessage {
  const parsed = document.safeParse(readXml(text))
  if (parsed.success) return parsed.data.alert
  const field = parsed.error.issues[0]?.path.filter((part) => part !== 'alert').join('.') || 'alert'
  throw new ProblemError('alert-shape', { field })
}

/** The part in Chinese; else one that does not say its language, else the first. CAP's own default is English. */
export function preferredInfo({ info: all }: AlertMessage): AlertInfo | null {
  const speaks = (pattern: RegExp) => all.find(({ language }) => pattern.test(language ?? ''))
  return speaks(/^zh-(cn|hans)/i) ?? speaks(/^(zh|chi|cmn)\b/i) ?? speaks(/^$/) ?? all[0] ?? null
}
