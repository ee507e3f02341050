import type { LoopEvent } from '../../main/loop/event.ts'

export { setting } from '../loop/a-station.ts'

/** An event before the clocks are put to it. */
export type Without<Event> = Event extends LoopEvent ? Omit<Event, 'at'> : never
