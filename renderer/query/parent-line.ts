import type { StageReport } from '../../playlist/stage-protocol.ts'

export type QueryBeat = Extract<StageReport, { type: 'queryBeat' }>

/** The stage beneath, which opened this page and closes it. */
const tell = (message: object) => {
  if (window.parent !== window) window.parent.postMessage(message, location.origin)
}

/** A second of the visit; the stage hands it to the controller. */
export const beat = (said: QueryBeat): void => tell(said)

/** Gives the glass back to the loop; with the page goes everything that was typed. */
export const leave = (): void => tell({ type: 'queryLeave' })

/** The same, and the stage asks for the inspection's PIN instead of going on with the loop. */
export const inspect = (): void => tell({ type: 'queryInspect' })
