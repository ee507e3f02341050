/** Where Linux tells what is mounted and what of it can be pulled out. */
export interface SystemFiles {
    /** `/proc/mounts` */
    readonly mounts: string;
    /** `/sys/class/block` */
    readonly block: string;
}
export declare const linuxFiles: SystemFiles;
/** Mount points of removable media, without asking any program. */
export declare function removableMounts({ mounts, block }: SystemFiles): Promise<string[]>;
