import type { Showing, ShowingContent } from '../../playlist/stage-protocol.ts'

let count = 0

/** A showing of this content, with an id of its own. */
export function aShowing(content: ShowingContent, given: Partial<Showing> = {}): Showing {
  count += 1
  return {
    id: `showing-${count}`,
    itemId: `item-${count}`,
    title: '怎样正确洗手',
    sourceClass: 'science',
    publisher: '科普中国-乐享健康',
    address: null,
    holdMs: 1_500,
    volume: 0,
    content,
    ...given,
  }
}

export const aClip = (name: string, given: Partial<Showing> = {}) =>
  aShowing({ kind: 'video', url: `/media/${name}`, width: 640, height: 360 }, given)

export const aPicture = (name: string, given: Partial<Showing> = {}) =>
  aShowing({ kind: 'pages', pages: [{ url: `/media/${name}`, width: 800, height: 600 }] }, given)

export const aPanel = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  given: Partial<Showing> = {},
) =>
  aShowing(
    {
      kind: 'panel',
      table: { columns: [...columns], rows: rows.map((row) => [...row]) },
      updatedOn: '2026-11-20',
    },
    { title: '便民电话', sourceClass: 'convenience', publisher: null, ...given },
  )

export const anArticle = (html: string, given: Partial<Showing> = {}) =>
  aShowing({ kind: 'article', html }, { title: '量子科技离我们有多远', ...given })
