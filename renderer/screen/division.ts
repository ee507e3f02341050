import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rect extends Size {
  readonly left: number
  readonly top: number
}

export const isPortrait = (glass: Size): boolean => glass.height >= glass.width

/**
 * The measure of all type and space, `--u` of the style: a hundredth of the height; on a portrait glass bound by the
 * width, and a little less so the taller it is.
 */
export const unitOf = ({ width, height }: Size): number =>
  height >= width ? Math.min(height / 100, 0.009 * width + 0.00225 * height) : height / 100

/** Height of the band: two lines of type, in portrait three, and one more where it carries the badge. */
export const bandHeightOf = (glass: Size, badged = false): number =>
  Math.round(unitOf(glass) * (isPortrait(glass) ? (badged ? 19 : 15.5) : 9.6))

/** Body type, `--body` of the style: never below 2.4 % of the height, to be read from 4 m. */
export const bodyOf = (glass: Size): number =>
  isPortrait(glass) ? Math.max(0.024 * glass.height, 2.8 * unitOf(glass)) : 2.8 * unitOf(glass)

/** A room of fewer characters of body type across is set like a leaflet rather than a page, and so is a tall one. */
const leafletCharacters = 28
export const isNarrow = (room: Size, bodyPx: number): boolean => room.width < leafletCharacters * bodyPx

const tickerHeightOf = (glass: Size): number => Math.round(unitOf(glass) * 5.6)

/** The head of an interruption: who speaks, since when and until when; on a portrait glass in two rows. */
const noticeHeightOf = (glass: Size): number => Math.round(unitOf(glass) * (isPortrait(glass) ? 23 : 15))

/** How the glass is shared out, as far as a programme says it. */
export interface Arrangement {
  /** The side zone's part of the field; null where one item has the field to itself. */
  readonly sideShare: number | null
  readonly ticker: boolean
  readonly badged: boolean
  /** An interruption: the glass is its alone, under a head of its own. */
  readonly notice: boolean
  /** The built-in slide with nothing beside it: it says by itself what the band would. */
  readonly bandless: boolean
}

/** Where everything stands on the glass. */
export interface Division {
  /** The main zone's item and its caption. */
  readonly main: Rect
  readonly side: Rect | null
  readonly ticker: Rect | null
  readonly notice: Rect | null
  readonly bandPx: number
}

/** How the glass is shared out while this showing is in front of its main zone. */
export function arrangementFor(program: StageProgram | null, showing: Showing): Arrangement {
  const { kind } = showing.content
  const badged = Boolean(program?.badge)
  const alone = { sideShare: null, ticker: false, badged }
  if (kind === 'black') return { ...alone, notice: false, bandless: true }
  if (showing.interruption) return { ...alone, notice: true, bandless: false }
  const layout = layoutWith(program, showing)
  const sideShare = layout?.form === 'divided' ? layout.sideShare : null
  const ticker = hasWords(tickerWith(program, showing))
  const bandless = kind === 'filler' && sideShare === null && !ticker
  return { sideShare, ticker, badged, notice: false, bandless }
}

/** What comes next brings its own layout along: at the turn of a daypart both change in one frame. */
const layoutWith = (program: StageProgram | null, { id }: Showing) =>
  (id === program?.next?.id ? program.nextLayout : undefined) ?? program?.layout

/** The lines that run while this showing is in front of the main zone. */
export const tickerWith = (program: StageProgram | null, { id }: Showing): readonly string[] =>
  (id === program?.next?.id ? program.nextLayout?.ticker : undefined) ?? program?.ticker ?? []

const hasWords = (lines: readonly string[]) => lines.some((line) => line.trim() !== '')

export const sameArrangement = (one: Arrangement, other: Arrangement): boolean =>
  one.sideShare === other.sideShare &&
  one.ticker === other.ticker &&
  one.badged === other.badged &&
  one.notice === other.notice &&
  one.bandless === other.bandless

/** Shares the glass out: from below the band and the ticker, from above an interruption's head, the rest is the field. */
export function divide(glass: Size, { sideShare, ticker, badged, notice, bandless }: Arrangement): Division {
  const bandPx = bandless ? 0 : bandHeightOf(glass, badged)
  const tickerPx = ticker ? tickerHeightOf(glass) : 0
  const noticePx = notice ? noticeHeightOf(glass) : 0
  const bottom = glass.height - bandPx - tickerPx
  const field = { left: 0, top: noticePx, width: glass.width, height: bottom - noticePx }
  return {
    ...shareField(field, sideShare, isPortrait(glass)),
    ticker: ticker ? { left: 0, top: bottom, width: glass.width, height: tickerPx } : null,
    notice: notice ? { left: 0, top: 0, width: glass.width, height: noticePx } : null,
    bandPx,
  }
}

/** The side zone stands right of the main one, on a portrait glass below it. */
function shareField(
  field: Rect,
  sideShare: number | null,
  portrait: boolean,
): Pick<Division, 'main' | 'side'> {
  if (sideShare === null) return { main: field, side: null }
  if (portrait) {
    const height = Math.round(field.height * sideShare)
    const top = field.top + field.height - height
    return { main: { ...field, height: field.height - height }, side: { ...field, top, height } }
  }
  const width = Math.round(field.width * sideShare)
  const left = field.width - width
  return { main: { ...field, width: left }, side: { ...field, left, width } }
}
