import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { byTechnician, emptyFolder, libraryIn, remove, today, type OpenedLibrary } from './brought.ts'

const media = join(import.meta.dirname, '../stage/media')

let opened: OpenedLibrary
let stick: string
beforeEach(async () => {
  opened = libraryIn(emptyFolder())
  stick = emptyFolder()
  mkdirSync(join(stick, '科普中国'))
  for (const name of ['slides.mp4', 'slides-frozen.mp4', 'long.mp4'])
    cpSync(join(media, name), join(stick, '科普中国', name))
  await opened.library.importPaths([stick], byTechnician())
})
afterEach(() => {
  opened.database.close()
  remove(opened.folder)
  remove(stick)
})

/** How long the stage is told that a frame of each film may stand. */
const standing = ({ library }: OpenedLibrary) =>
  Object.fromEntries(
    library.items().map((item) => {
      const content = library.showingContent(item, today)
      return [item.title, content?.kind === 'video' ? content.frameMs : null]
    }),
  )

const asTheirIndexSays = { slides: 2_500, 'slides-frozen': 2_500, long: 40 }

describe('the pace of a film', () => {
  it('is read at its import: a slideshow stands for seconds, a film for a twenty-fifth of one', () => {
    expect(standing(opened)).toEqual(asTheirIndexSays)
  })

  it('is known at the next start', () => {
    opened.database.close()
    opened = libraryIn(opened.folder)
    expect(standing(opened)).toEqual(asTheirIndexSays)
  })

  it('is read again where it was lost', async () => {
    rmSync(join(opened.folder, 'films.json'))
    opened.database.close()
    opened = libraryIn(opened.folder)
    expect(Object.values(standing(opened))).toEqual([undefined, undefined, undefined])
    await opened.library.readPaces()
    expect(standing(opened)).toEqual(asTheirIndexSays)
  })
})
