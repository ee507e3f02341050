/**
 * How long something stays so that a passer-by can read it.
 *
 * Five Chinese characters a second: half the silent reading speed of adults (about 600 characters a minute at a
 * desk), for the reader stands, at a distance, and is often old. Two letters or digits count as one character.
 */
const charactersPerSecond = 5
const shortestMs = 15_000
const longestMs = 120_000

/** A poster is looked at, then read. */
export const posterMs = 15_000
/** A page of a document carries more print than a poster's headline, and its neighbours wait. */
export const pageMs = 12_000
/** A picture within an article. */
const pictureMs = 5_000

export function readingMs(text: string, pictures = 0): number {
  const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const narrow = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const characters = wide + (narrow - wide) / 2
  const neededMs = Math.round((characters / charactersPerSecond) * 1000) + pictures * pictureMs
  return Math.min(longestMs, Math.max(shortestMs, neededMs))
}
