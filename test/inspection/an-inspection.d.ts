import type { Inspection } from '../../server/inspection/inspection-shape.ts';
export declare const aStationKey: import("crypto").KeyObject;
/** An afternoon in November at a station that has to put something right. */
export declare const anInspection: Inspection;
