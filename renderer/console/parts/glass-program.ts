import type { Showing, StageProgram } from '../../../playlist/stage-protocol.ts'

/** Glasses as they hang: the commonest of each way. */
export const glassShapes = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
} as const
export type GlassShape = keyof typeof glassShapes

/** China keeps one time. */
const zone = 'Asia/Shanghai'
let shown = 0

/** One showing as a whole programme, without a sound; each time under another id, so that it is drawn anew. */
export function programOf(showing: Showing, brand: string, stationName: string): StageProgram {
  const current = { ...showing, id: `preview-${++shown}`, volume: 0 }
  return { type: 'program', brand, stationName, zone, current: structuredClone(current), next: null }
}
