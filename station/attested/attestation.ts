import { z } from 'zod'
import { actorRoles } from '../lifecycle/machine.ts'

const line = z.string().trim().min(1, '不能为空').max(100, '最多 100 字')
const count = z.number().int('应为整数').min(0, '不能为负').max(1_000_000, '数字过大')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为 SHA-256（64 位十六进制）')
const date = z.iso.date('应为日期，例如 2026-11-22')

/** 五有: network and terminal are also probed by the machine; the other three only a person can vouch for. */
export const fiveHaves = ['network', 'people', 'place', 'activities', 'terminal'] as const
export type FiveHave = (typeof fiveHaves)[number]

export const fiveHaveNames: Readonly<Record<FiveHave, string>> = {
  network: '有网络',
  people: '有人员',
  place: '有场所',
  activities: '有活动',
  terminal: '有终端',
}

export const fiveHaveEnglish: Readonly<Record<FiveHave, string>> = {
  network: 'network',
  people: 'people',
  place: 'place',
  activities: 'activities',
  terminal: 'terminal',
}

const have = z.object({
  kind: z.literal('five-have'),
  have: z.enum(fiveHaves),
  holds: z.boolean(),
  date,
  note: line.optional(),
})
const activity = z.object({
  kind: z.literal('activity'),
  date,
  title: line,
  /** 讲座, 义诊, 展览, 培训 …: an open list. */
  activityKind: line,
  venueKind: line,
  headcount: count,
  photoHash: sha256.optional(),
})
/** 科普信息员 and how often each shares a day: no machine can measure them. */
const messengers = z.object({
  kind: z.literal('messengers'),
  date,
  people: count,
  sharesPerDay: z.number().min(0).max(10_000),
})
const noticeBoard = z.object({ kind: z.literal('notice-board'), date, note: line.optional() })
const books = z.object({ kind: z.literal('books'), date, copies: count.optional() })
/** That the return of a month was sent up, and when: only who sent it knows. */
const returnSent = z.object({
  kind: z.literal('return-sent'),
  month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '月份形如 2026-11'),
  date,
  /** To whom, such as 市科协. */
  sentTo: line.optional(),
  note: line.optional(),
})

/** What a person enters. `replaces` is the earlier entry that it puts right; both are kept. */
const replaces = z.object({ replaces: z.string().min(1).max(64).optional() }).shape
export const attestationInput = z.discriminatedUnion('kind', [
  have.extend(replaces),
  activity.extend(replaces),
  messengers.extend(replaces),
  noticeBoard.extend(replaces),
  books.extend(replaces),
  returnSent.extend(replaces),
])
/** What the call for activities takes: its kind goes without saying. */
export const activityInput = activity.extend(replaces).omit({ kind: true })
export type AttestationInput = z.infer<typeof attestationInput>

/** With who vouches for it, and when it was entered. */
export const attestation = z.intersection(
  attestationInput,
  z.object({
    id: z.string().min(1).max(64),
    name: line,
    role: z.enum([...actorRoles, 'reviewer']),
    at: z.iso.datetime({ offset: true }),
  }),
)
export type Attestation = z.infer<typeof attestation>
export type AttestationKind = Attestation['kind']
export type Attested<Kind extends AttestationKind> = Extract<Attestation, { readonly kind: Kind }>
