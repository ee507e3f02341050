import { z } from 'zod'
import { showing } from '../playlist/stage-protocol.ts'
import { alertStatuses } from '../playlist/takeover.ts'
import { alertShape } from './alerts.ts'

/** Longest that a passer-by reads on one glass: some six pages of print. */
export const longestText = 4_000
/** A headline, or the name of an office, in one line or two. */
export const longestWord = 60
const instant = z.iso.datetime({ offset: true })

/** What a person writes, or chooses, to have it shown before everything else. */
export const takeoverForm = z
  .object({
    title: z.string().trim().min(1).max(longestWord),
    /** 发布单位: a public has to know who speaks. */
    source: z.string().trim().min(1).max(longestWord),
    /** The words themselves; a line is a paragraph. Either these or an item of the library. */
    text: z.string().trim().min(1).max(longestText).optional(),
    itemId: z.string().min(1).max(200).optional(),
    status: z.enum(alertStatuses),
    /** Null: from the moment of its release. */
    from: instant.nullable().default(null),
    until: instant,
    priority: z.number().int().min(-1000).max(1000).default(0),
    /** The document or order it rests on. */
    document: z.string().trim().min(1).max(200).nullable().default(null),
  })
  .refine(({ text, itemId }) => (text === undefined) !== (itemId === undefined), {
    message: '文字（text）与内容编号（itemId）只填一项',
  })

export type TakeoverForm = z.infer<typeof takeoverForm>
/** The form as it is sent: what is left out is as usual. */
export type TakeoverWish = z.input<typeof takeoverForm>

/** Written, handed in, let go, and over: by hand or by itself. Nothing is ever deleted. */
export const takeoverStates = ['draft', 'submitted', 'released', 'stopped', 'ended', 'discarded'] as const
export type TakeoverState = (typeof takeoverStates)[number]

/** What a person does to one. */
export const takeoverActs = ['rewrite', 'submit', 'release', 'stop', 'discard'] as const
export type TakeoverAct = (typeof takeoverActs)[number]

/** A takeover as the interface tells it. */
export const takeoverShape = z.object({
  id: z.string(),
  state: z.enum(takeoverStates),
  title: z.string(),
  source: z.string(),
  /** Null where an item of the library is shown. */
  text: z.string().nullable(),
  itemId: z.string(),
  hash: z.string(),
  status: z.enum(alertStatuses),
  priority: z.number().int(),
  document: z.string().nullable(),
  /** Null: from its release on. */
  from: z.string().nullable(),
  until: z.string(),
  overAt: z.string().nullable(),
  writers: z.array(z.string()),
  writtenAt: z.string(),
  releasedAt: z.string().nullable(),
  /** The steps that can follow. */
  possible: z.array(z.enum(takeoverActs)),
  /** The alert that it was drafted from; null where a person wrote it. */
  alert: alertShape.nullable(),
})
export type Takeover = z.infer<typeof takeoverShape>

/** How many persons a release takes: of two, the one who releases has not written it. */
export const personsShape = z.union([z.literal(1), z.literal(2)])

export const takeoversShape = z.object({ takeovers: z.array(takeoverShape), persons: personsShape })
/** What an imported alert came to: a draft, or those that it called off. */
export const importedAlertShape = z.object({
  takeover: takeoverShape.nullable(),
  ended: z.array(takeoverShape),
})
/** What the stage's page will get. */
export const takeoverPreviewShape = z.object({ showing })
