import { dirname, resolve, sep } from 'node:path'

/** Larger pages carry their pictures within themselves. */
export const largestPageBytes = 5_000_000

/** Where the picture lies that an article names. */
export type PicturePlace =
  | { readonly kind: 'local'; readonly path: string }
  /** On the web, or written into the page: the screen asks no network. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'escapes' }

export function placeOfPicture(pagePath: string, source: string): PicturePlace {
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(source)) return { kind: 'elsewhere' }
  const folder = dirname(pagePath)
  const path = resolve(folder, decodeAddress(source).replaceAll('\\', sep))
  return path.startsWith(folder + sep) ? { kind: 'local', path } : { kind: 'escapes' }
}

function decodeAddress(source: string): string {
  const bare = source.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}
