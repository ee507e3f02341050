/** A file that is on its way here, or has arrived and waits to be imported. */
export interface Upload {
  readonly id: string
  /** As it lay where it came from: `十一月/科普中国/洗手.mp4`. */
  readonly path: string
  readonly sizeBytes: number
  readonly arrivedBytes: number
  /** Who sends it; nobody else may touch it. */
  readonly by: string
  /** When its last byte came. */
  readonly lastAtMs: number
}

export const isWhole = ({ arrivedBytes, sizeBytes }: Upload): boolean => arrivedBytes === sizeBytes

/** What the largest video of the platform has several times over. */
export const largestFileBytes = 20_000_000_000
/** One month's material is some hundred files. */
export const mostUploads = 5_000
/** Each connection holds a buffer and the disk's head; browsers open six to one address. */
export const mostStreams = 8
/** Who has not come back by tomorrow brings it anew. */
export const abandonedMs = 24 * 3_600_000
