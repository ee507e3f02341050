import { type Folder } from './browse.ts';
import { type Place, type PlacesOptions } from './place.ts';
/** 本机位置: sticks that are plugged in, and the station's inbox. */
export interface PlaceDesk {
    list(): Promise<Place[]>;
    folder(path: string): Promise<Folder>;
    /** Looks whether something was plugged in or pulled out since the last look, and tells of it. */
    look(): Promise<void>;
}
/** @param tell is called with all places when they have changed */
export declare function openPlaces(options: PlacesOptions, tell: (places: readonly Place[]) => void): PlaceDesk;
