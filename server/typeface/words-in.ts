import type { Place, SetText } from './missing-glyphs.ts'

/** Every string in a tree of rows and cells. */
export function wordsIn(tree: unknown, place: Place): SetText[] {
  if (typeof tree === 'string') return tree === '' ? [] : [{ place, text: tree }]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.values(tree).flatMap((each) => wordsIn(each, place))
}
