import type { Inspection } from '../../station/inspection.ts'
export declare const aStationKey: import('crypto').KeyObject
/** An afternoon in November at a station that has to put something right. */
export declare const anInspection: Inspection
