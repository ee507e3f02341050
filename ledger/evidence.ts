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
 * A span this short may hold no frame of a running video (one frame of 10 fps is 100 ms, and a last beat is cut
 * anywhere), and clocks read in two processes differ by less than this on a busy machine.
 */
export const slackMs = 250

/** How much of a beat's span the media proves: nothing without new frames, whatever its clock says. */
export function provenMs(evidence: Evidence, wasMoving: boolean): number {
  if (evidence.mediaMs === null) return evidence.painted > 0 ? evidence.spanMs : 0
  const moving = evidence.frames !== 0 || (wasMoving && evidence.spanMs < slackMs)
  return moving ? evidence.mediaMs : 0
}

/** The two parts of a beat cut at `fraction` (0 to 1) of its span; together they prove what the whole does. */
export function splitEvidence(evidence: Evidence, fraction: number): [Evidence, Evidence] {
  const part = (whole: number) => Math.round(whole * fraction)
  const spanMs = part(evidence.spanMs)
  const mediaMs = evidence.mediaMs === null ? null : part(evidence.mediaMs)
  // What was seen in the whole span holds for both halves.
  return [
    { ...evidence, spanMs, mediaMs },
    {
      ...evidence,
      spanMs: evidence.spanMs - spanMs,
      mediaMs: evidence.mediaMs === null || mediaMs === null ? null : evidence.mediaMs - mediaMs,
    },
  ]
}
