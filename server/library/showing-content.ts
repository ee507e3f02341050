import { readFileSync } from 'node:fs'
import type { Item, LocalDate } from '../../playlist/item.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import type { MediaRow, RenditionRow } from './media-rows.ts'
import { panelBody, validRows } from './panel.ts'
import { posterIn } from './poster.ts'
import type { Shelves } from './shelves.ts'

/** What a stage needs to show an item on a date; null when nothing of it may be shown. */
export function showingContent(shelves: Shelves, item: Item, onDate: LocalDate): ShowingContent | null {
  const original = shelves.media.byHash(item.mediaHash)
  const renditions = shelves.media.renditions(item.mediaHash)
  const needed = [original, ...renditions.filter(({ role }) => role !== 'captions' && role !== 'poster')]
  if (!original || needed.some((each) => each?.corruptAtMs !== null)) return null
  const body = () => {
    const found = renditions.find(({ role }) => role === 'body')
    return found ? readBody(shelves, found) : null
  }
  switch (item.kind) {
    case 'video':
      return {
        kind: 'video',
        ...sized(original),
        sound: original.hasSound === 1,
        ...standing(shelves, original),
        captionsUrl: captionsUrl(renditions),
        posterUrl: posterUrl(renditions),
      }
    case 'picture':
    case 'document': {
      const pages = renditions.filter(({ role }) => role === 'page')
      if (item.kind === 'document' && pages.length === 0) return null
      return { kind: 'pages', pages: (pages.length > 0 ? pages : [original]).map(sized) }
    }
    case 'article': {
      const html = body()
      return html === null ? null : { kind: 'article', html }
    }
    case 'panel':
      return panelContent(body(), shelves.items.updatedOn(item.id), onDate)
  }
}

/** How long a frame of it may stand, where that is known. */
function standing({ films }: Shelves, { hash }: MediaRow) {
  const pace = films.of(hash)
  return pace === null ? {} : { frameMs: pace.longestFrameMs }
}

/** Damaged words are left away; the video plays on without them. */
function captionsUrl(renditions: readonly RenditionRow[]): string | null {
  const found = renditions.find(({ role, corruptAtMs }) => role === 'captions' && corruptAtMs === null)
  return found === undefined ? null : `/media/${found.hash}`
}

const posterUrl = (renditions: readonly RenditionRow[]) => {
  const found = posterIn(renditions)
  return found === null ? null : `/media/${found.hash}`
}

const sized = ({ hash, width, height }: MediaRow) => ({
  url: `/media/${hash}`,
  width: width ?? 1,
  height: height ?? 1,
})

function panelContent(
  json: string | null,
  updatedOn: LocalDate | null,
  onDate: LocalDate,
): ShowingContent | null {
  if (json === null) return null
  const body = panelBody.parse(JSON.parse(json))
  const rows = validRows(body, onDate)
  return rows.length === 0 ? null : { kind: 'panel', table: { columns: body.columns, rows }, updatedOn }
}

/** Null when the file has gone: the next verification will say so, and the glass shows something else meanwhile. */
function readBody({ store }: Shelves, { hash }: MediaRow): string | null {
  try {
    return readFileSync(store.pathOf(hash), 'utf8')
  } catch {
    return null
  }
}
