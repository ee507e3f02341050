/** What lies in a folder: names and counts, nothing of the content. */
export interface Folder {
    readonly path: string;
    /** Null at the place itself: there is nothing to see above it. */
    readonly parent: string | null;
    readonly folders: readonly {
        readonly name: string;
        readonly path: string;
    }[];
    readonly files: readonly {
        readonly name: string;
        readonly sizeBytes: number;
    }[];
    /** There is more than is listed. */
    readonly more: boolean;
}
/** Lists a folder of one of these places; throws where it is outside of all of them, also by a link. */
export declare function browse(roots: readonly string[], wanted: string): Promise<Folder>;
