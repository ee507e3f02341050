import { readFile } from 'node:fs/promises'
import { dirname, sep } from 'node:path'
import { ProblemError } from '../problem/problem.ts'
import { pictureSources } from './article-html.ts'
import { largestPageBytes, placeOfPicture } from './article-pictures.ts'
import { extensionOf, familyOfExtension } from './file-family.ts'
import { reading } from './system-problem.ts'
import { decodeText } from './text-decoding.ts'
import type { BroughtFile } from './walk.ts'

/** What a page brings along that nobody would show by itself. */
const materialExtensions = new Set('css js ico woff woff2 ttf eot map'.split(' '))

/** Files that belong to a web page: pictures that it shows, and what a browser saves beside it. */
export async function pageParts(files: readonly BroughtFile[]): Promise<Set<string>> {
  const parts = new Set<string>()
  for (const page of files) {
    if (familyOfExtension(extensionOf(page.name)) !== 'webpage') continue
    for (const path of await shownPictures(page)) parts.add(path)
    const saved = page.path.replace(/\.[^.]+$/, '')
    const savedFolders = [`${saved}_files${sep}`, `${saved}.files${sep}`]
    for (const { path, name } of files) {
      const isMaterial =
        path.startsWith(dirname(page.path) + sep) && materialExtensions.has(extensionOf(name))
      if (isMaterial || savedFolders.some((start) => path.startsWith(start))) parts.add(path)
    }
  }
  return parts
}

/** A page that cannot be read shows nothing; its admission says why. */
async function shownPictures(page: BroughtFile): Promise<string[]> {
  if (page.sizeBytes > largestPageBytes) return []
  try {
    const html = decodeText(await reading(() => readFile(page.path)))
    const places = pictureSources(html).map((source) => placeOfPicture(page.path, source))
    return places.flatMap((place) => (place.kind === 'local' ? [place.path] : []))
  } catch (error) {
    if (error instanceof ProblemError) return []
    throw error
  }
}
