/** What one beat proves about the glass. Times are milliseconds. */
export interface Evidence {
  /** The stage's own monotonic time since its last beat. */
  readonly spanMs: number
  /** How far the media clock moved; null where there is none. */
  readonly mediaMs: number | null
  /** Video frames presented; null where none are expected. */
  readonly frames: number | null
  /** Animation frames: without them nothing was painted. */
  readonly painted: number
  /** The page was visible for the whole span. */
  readonly visible: boolean
  /** What is known of the panel; `unknown` does not exclude, it is only not verified. */
  readonly panel: 'on' | 'off' | 'unknown'
}

/**
 * A span this short may hold no frame of a running video (one frame of 10 fps is 100 ms, the stage looks for
 * painting every 200 ms, and a last beat is cut anywhere), and clocks read in two processes differ by less than
 * this on a busy machine.
 */
export const slackMs = 250

/** Something new was put on the glass in the span. */
export const isMoving = ({ frames, painted }: Evidence): boolean =>
  frames === null ? painted > 0 : frames > 0

/** How much of a beat's span the media proves: nothing without frames, whatever its clock says. */
export function provenMs(evidence: Evidence, wasMoving: boolean): number {
  const tooShort = wasMoving && evidence.spanMs < slackMs
  return isMoving(evidence) || tooShort ? (evidence.mediaMs ?? evidence.spanMs) : 0
}

/** The two parts of a beat cut after `partMs` of `wholeMs`; together they prove what the whole does. */
export function splitEvidence(evidence: Evidence, partMs: number, wholeMs: number): [Evidence, Evidence] {
  // What was seen in the whole span holds for both parts: a short part of a long standstill is no short span.
  const stood = evidence.spanMs >= slackMs && !isMoving(evidence)
  const mediaMs = stood ? 0 : evidence.mediaMs
  // Multiplied first, so that a span as long as the time that passed is cut without a remainder.
  const part = (ofMs: number): Evidence => ({
    ...evidence,
    spanMs: (evidence.spanMs * ofMs) / wholeMs,
    mediaMs: mediaMs === null ? null : (mediaMs * ofMs) / wholeMs,
  })
  return [part(partMs), part(wholeMs - partMs)]
}
