import { type SystemFiles } from './mounts.ts';
/** A place on this machine from which content may be brought. */
export interface Place {
    readonly id: string;
    readonly kind: 'stick' | 'inbox';
    readonly name: string;
    readonly path: string;
    readonly freeBytes: number;
    readonly totalBytes: number;
}
export interface PlacesOptions {
    /** The station's own folder for content that others put there: 收件. */
    readonly inbox: string;
    readonly platform: NodeJS.Platform;
    readonly files?: SystemFiles;
}
/** The inbox, and what is plugged in right now. */
export declare function listPlaces({ inbox, platform, files }: PlacesOptions): Promise<Place[]>;
