import type { KeyLike } from 'node:crypto'
import { isAvailable, isSigned, keyId, publicKeyOf, signText, suiteOf, type Suite } from './suite.ts'

/**
 * What an inspector takes along from the glass: a station's standing in one line of text, signed by the station, short
 * enough for a QR code of version 15 (docs/inspection-code.md). Read as it was written; nothing is looked up.
 */
export interface InspectionSummary {
  readonly station: string
  /** ISO 8601 to the second, with the station's offset. */
  readonly at: string
  readonly clockTrusted: boolean
  /** Month-to-date of the month of `at`: 应播日 so far, and those of them that are 达标. */
  readonly dueDays: number
  readonly metDays: number
  /** Whole credited seconds by source class, of the day and of the month so far. */
  readonly today: Readonly<Record<string, number>>
  readonly month: Readonly<Record<string, number>>
  /** The last sealed date and the beginning of its hash; null before the first. */
  readonly seal: { readonly date: string; readonly hashPrefix: string } | null
  /** How far the two chains have come. */
  readonly segments: number
  readonly acts: number
}

export interface SignedSummary extends InspectionSummary {
  readonly suite: Suite
  /** SPKI in base64. */
  readonly publicKey: string
  readonly keyId: string
}

const mark = 'EZ1'

/** One letter a class, in this order. */
const letters = {
  science: 's',
  'local-science': 'l',
  government: 'g',
  convenience: 'c',
  'public-interest': 'p',
  emergency: 'e',
  other: 'o',
} as const satisfies Record<string, string>
const classes = Object.keys(letters) as (keyof typeof letters)[]

const form = new RegExp(
  [
    `^${mark}`,
    String.raw`(\d{10})`,
    String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d)([tu])`,
    String.raw`(\d{1,2})\/(\d{1,2})`,
    String.raw`((?:[slgcpeo]\d{1,8})*)`,
    String.raw`((?:[slgcpeo]\d{1,8})*)`,
    String.raw`(?:(\d{4}-\d\d-\d\d):([0-9a-f]{16})|-)`,
    String.raw`(\d{1,12}),(\d{1,12})`,
    String.raw`([A-Za-z0-9_-]{50,200})`,
    String.raw`([A-Za-z0-9_-]{80,120})$`,
  ].join(String.raw`\|`),
)

/** Longer texts are not looked at. */
const longest = 700

/** The line, with the station's name put to it. `at` is cut to the second. */
export function writeInspectionCode(summary: InspectionSummary, privateKey: KeyLike): string {
  const publicKey = publicKeyOf(privateKey)
  const suite = suiteOf(publicKey)
  if (suite === null) throw new TypeError('The key belongs to no suite')
  const text = [...fields(summary), toUrl(publicKey)].join('|')
  return `${text}|${toUrl(signText(suite, text, privateKey))}`
}

function fields({ station, at, clockTrusted, metDays, dueDays, seal, ...rest }: InspectionSummary): string[] {
  return [
    mark,
    station,
    `${at}${clockTrusted ? 't' : 'u'}`,
    `${metDays}/${dueDays}`,
    secondsText(rest.today),
    secondsText(rest.month),
    seal === null ? '-' : `${seal.date}:${seal.hashPrefix}`,
    `${rest.segments},${rest.acts}`,
  ]
}

export type InspectionFlaw = 'unreadable' | 'suite' | 'signature' | 'other-key'

export type InspectionVerdict =
  | { readonly sound: true; readonly summary: SignedSummary }
  | { readonly sound: false; readonly flaw: InspectionFlaw; readonly summary: SignedSummary | null }

/** @param knownKey SPKI in base64: without it, it is only sure that whoever holds the named key signed */
export function readInspectionCode(given: string, knownKey: string | null): InspectionVerdict {
  const text = given.trim()
  const found = text.length > longest ? null : form.exec(text)
  const summary = found && summaryOf(found)
  if (!summary) return { sound: false, flaw: 'unreadable', summary: null }
  const signed = text.slice(0, text.lastIndexOf('|'))
  const signature = fromUrl(text.slice(signed.length + 1))
  const { suite, publicKey } = summary
  if (!isAvailable(suite)) return { sound: false, flaw: 'suite', summary }
  if (!isSigned(suite, signed, publicKey, signature)) return { sound: false, flaw: 'signature', summary }
  if (knownKey !== null && knownKey !== publicKey) return { sound: false, flaw: 'other-key', summary }
  return { sound: true, summary }
}

function summaryOf(found: RegExpExecArray): SignedSummary | null {
  const [, station = '', at = '', trust, met, due, today = '', month = '', date, hashPrefix, ...rest] = found
  const [segments, acts, key = ''] = rest
  const publicKey = fromUrl(key)
  const suite = suiteOf(publicKey)
  if (suite === null) return null
  return {
    ...{ station, at, clockTrusted: trust === 't', metDays: Number(met), dueDays: Number(due) },
    today: secondsOf(today),
    month: secondsOf(month),
    seal: date === undefined || hashPrefix === undefined ? null : { date, hashPrefix },
    ...{ segments: Number(segments), acts: Number(acts), suite, publicKey, keyId: keyId(publicKey) },
  }
}

const secondsText = (seconds: Readonly<Record<string, number>>): string =>
  classes.flatMap((name) => (seconds[name] ? [`${letters[name]}${Math.floor(seconds[name])}`] : [])).join('')

function secondsOf(text: string): Record<string, number> {
  const parts = [...text.matchAll(/([a-z])(\d+)/g)]
  return Object.fromEntries(
    parts.map(([, letter, digits]) => [
      classes.find((name) => letters[name] === letter) ?? 'other',
      Number(digits),
    ]),
  )
}

/** base64url without padding, and back to the one spelling that `isSigned` takes. */
const toUrl = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const fromUrl = (text: string): string => {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/')
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=')
}
