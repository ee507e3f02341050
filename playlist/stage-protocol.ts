import { z } from 'zod'
import { panelContent } from './panel-content.ts'
import { sourceClasses } from './source-class.ts'

/**
 * What a stage is told and what it answers, over one WebSocket.
 *
 * The controller declares a program: what is to be on the glass now and what comes next. The stage makes it so,
 * swaps by itself when the current showing ends, and says what it did. So a busy controller never blanks the glass.
 */

const picture = z.object({
  url: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})

export const showingContent = z.discriminatedUnion('kind', [
  /** `sound`: whether it has a sound track, for then it starts later; left out where nobody knows. */
  z.object({
    kind: z.literal('video'),
    ...picture.shape,
    sound: z.boolean().optional(),
    /** The longest that one of its frames stands: seconds in a slideshow saved as a film. Left out where nobody knows. */
    frameMs: z.number().positive().optional(),
    /** WebVTT beside the video, shown while it is muted; null where there is none. */
    captionsUrl: z.string().nullable().optional(),
    /** A still picture of it; null where there is none yet and the stage may take one. */
    posterUrl: z.string().nullable().optional(),
  }),
  /** One picture, or the pages of a document one after the other, each for an even part of `holdMs`. */
  z.object({ kind: z.literal('pages'), pages: z.array(picture).min(1) }),
  /** Sanitised HTML, its pictures as `/media/` addresses; set by the stage in its own type. */
  z.object({ kind: z.literal('article'), html: z.string() }),
  panelContent,
  /** The built-in slide: whatever is in doubt, the glass still looks meant. */
  z.object({ kind: z.literal('filler') }),
  /** A true black: out of hours, or stopped by hand. */
  z.object({ kind: z.literal('black') }),
])

/** What an interruption says of itself beside its item: a public has to know who speaks, since when, and until when. */
const interruption = z.object({
  source: z.string(),
  /** Epoch ms. */
  from: z.number().int(),
  until: z.number().int(),
  /** A drill, marked as one wherever it is shown. */
  exercise: z.boolean(),
})

export const showing = z.object({
  /** One presentation of one item; a repeat of the same item has another id. */
  id: z.string(),
  itemId: z.string().nullable(),
  title: z.string(),
  sourceClass: z.enum(sourceClasses).nullable(),
  /** The 来源 label. */
  publisher: z.string().nullable(),
  address: z.string().nullable(),
  /** How long it stays: a video ends with its media, everything else after this time. */
  holdMs: z.number().int().positive(),
  volume: z.number().min(0).max(1),
  /** Set for a takeover: the glass is its alone. */
  interruption: interruption.nullable().optional(),
  content: showingContent,
})

/** What is on a zone now, and what comes next. */
const zoneProgram = z.object({ current: showing, next: showing.nullable() })

const stageLayout = z.discriminatedUnion('form', [
  z.object({ form: z.literal('full') }),
  z.object({ form: z.literal('divided'), sideShare: z.number().min(0.2).max(0.5), side: zoneProgram }),
])

/** How the glass is shared out once what comes next stands in front; `side` is what then begins beside it. */
const layoutToCome = z.discriminatedUnion('form', [
  z.object({ form: z.literal('full'), ticker: z.array(z.string()) }),
  z.object({
    form: z.literal('divided'),
    ticker: z.array(z.string()),
    sideShare: z.number().min(0.2).max(0.5),
    /** Null where the side zone is there already and turns by itself. */
    side: zoneProgram.nullable(),
  }),
])

export const stageProgram = z.object({
  type: z.literal('program'),
  brand: z.string(),
  stationName: z.string(),
  /** IANA zone of the clock on the band. */
  zone: z.string(),
  /** 基层科普行动计划项目支持, where the scene was paid for by it; null elsewhere. */
  badge: z.string().nullable().optional(),
  /** A few words of weather for the band. */
  weather: z.string().nullable().optional(),
  /** Lines that run above the band; none, no ticker. */
  ticker: z.array(z.string()).optional(),
  /** Left out: one item fills the field. */
  layout: stageLayout.optional(),
  /** How the main zone turns to what comes next. */
  transition: z.enum(['cut', 'fade']).optional(),
  /** The main zone's. */
  current: showing,
  next: showing.nullable(),
  /** Left out: as now. */
  nextLayout: layoutToCome.optional(),
})

/** While a station is being put into use: over the programme, and no second of it counts. */
const stageTrial = z.object({
  type: z.literal('trial'),
  /** A test picture, a tone, or a target to touch; null for none. */
  trial: z.enum(['picture', 'tone', 'touch']).nullable(),
  /** The first page, while there is nothing to play: where the console is, and whether a phone gets there. */
  welcome: z.object({ address: z.string(), isOutside: z.boolean() }).nullable(),
})

const count = z.number().int().min(0)

/** How far something is that a technician asked to see on the glass. */
const glassWork = z.object({
  work: z.enum(['import', 'publish']),
  /** What is over leaves the glass by itself. */
  at: z.enum(['running', 'paused', 'done', 'stopped', 'failed']),
  percent: z.number().int().min(0).max(100),
  /** The file that is read. */
  reading: z.string().max(200),
  done: count,
  all: count,
  taken: count,
  /** In the library, but a person has to name their source first. */
  waiting: count,
  refused: count,
})

/** Said again every second while it goes on: a stage that hears nothing takes it away. Null takes it away at once. */
const stageWork = z.object({ type: z.literal('work'), work: glassWork.nullable() })

/** Something to be done away from the glass, at a moment when nothing moves on it; null takes it back. */
const stageErrand = z.object({
  type: z.literal('errand'),
  errand: z
    .discriminatedUnion('kind', [
      /** Take a still picture of this film. */
      z.object({ kind: z.literal('still'), url: z.string() }),
      /** Time how fast the machine decodes. */
      z.object({ kind: z.literal('decoding') }),
    ])
    .nullable(),
})

export const stageCommand = z.discriminatedUnion('type', [stageProgram, stageErrand, stageTrial, stageWork])

/** One second of evidence. Sums of `spanMs` over a showing's beats cover it from reveal to leave, without gap. */
export const stageBeat = z.object({
  type: z.literal('beat'),
  showingId: z.string(),
  /** Page time (monotonic) since the last beat of this showing, or since its reveal. */
  spanMs: z.number().min(0).max(60_000),
  /** How far the media clock moved in the span; null where there is no media clock. */
  mediaMs: z.number().min(0).max(60_000).nullable(),
  /** Video frames the compositor presented in the span; null where none was due: still content, a slideshow's picture. */
  frames: z.number().int().min(0).nullable(),
  /** Animation frames the page was given in the span: nothing is painted without them. */
  painted: z.number().int().min(0),
  /** The page was visible for the whole span. */
  visible: z.boolean(),
  /** The showing is leaving the glass: its last beat. */
  last: z.boolean(),
})

/** A visitor's page of the query (一站式查询), once a second and at its end: by page, no person. */
const queryBeat = z.object({
  type: z.literal('queryBeat'),
  /** `home`, `search`, `guide`, `watch` …: which kind of page. */
  page: z.string().max(40),
  /** The item that the page shows, if any. */
  itemId: z.string().max(200).nullable(),
  spanMs: z.number().min(0).max(60_000),
  /** The page was opened in this span. */
  opened: z.boolean(),
  touches: z.number().int().min(0).max(1000),
})

const framesASecond = z.number().min(0).max(100_000).nullable()

export const stageReport = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    /** What the browser calls itself; another one may decode faster or slower. */
    browser: z.string().max(400).optional(),
  }),
  /** The showing's first frame is on the glass. Sent after the last beat of the one before. */
  z.object({ type: z.literal('revealed'), showingId: z.string() }),
  stageBeat,
  /** It cannot be shown; the stage keeps what it has and waits for another program. */
  z.object({ type: z.literal('failed'), showingId: z.string(), reason: z.string().max(500) }),
  /** No new frame for 1.5 s after one was due. */
  z.object({ type: z.literal('stalled'), showingId: z.string() }),
  /** The machine does not keep up: more than 5 % of the clip's frames were dropped over eight seconds. Once a showing. */
  z.object({
    type: z.literal('dropping'),
    showingId: z.string(),
    dropped: z.number().int().min(0),
    presented: z.number().int().min(0),
  }),
  /** Frames a second decoded away from the glass, of 720 and of 1080 lines; null where the browser cannot tell. */
  z.object({ type: z.literal('decoded'), hd: framesASecond, fullHd: framesASecond }),
  z.object({ type: z.literal('stillDeveloped'), url: z.string().max(200), taken: z.boolean() }),
  queryBeat,
  /** Somebody touched the trial's target. */
  z.object({ type: z.literal('trialTouched') }),
])

export type Showing = z.infer<typeof showing>
export type ShowingContent = z.infer<typeof showingContent>
export type StageProgram = z.infer<typeof stageProgram>
export type StageTrial = z.infer<typeof stageTrial>
export type GlassWork = z.infer<typeof glassWork>
export type StageErrand = z.infer<typeof stageErrand>
export type StageCommand = z.infer<typeof stageCommand>
export type StageBeat = z.infer<typeof stageBeat>
export type StageReport = z.infer<typeof stageReport>
