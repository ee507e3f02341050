type Row = { readonly id: string }

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const isRow = (each: unknown): each is Row => typeof each === 'object' && each !== null && 'id' in each
const areRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRow)

export interface Merged<Document> {
  readonly document: Document
  /** What both changed, and differently: by field, or by a row's title. */
  readonly overlaps: readonly string[]
}

/**
 * What two people made of one document, put together: each change of either stands; where both changed the same row or
 * field, mine does, and it is named.
 */
export function merged<Document extends object>(
  base: Document,
  mine: Document,
  theirs: Document,
): Merged<Document> {
  const overlaps: string[] = []
  const document = mergedFields(base, mine, theirs, overlaps)
  return { document: document as Document, overlaps }
}

function mergedFields(base: object, mine: object, theirs: object, overlaps: string[]): object {
  const of = (each: object) => each as Record<string, unknown>
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const fields = names.map((name) => {
    const [was, my, their] = [of(base)[name], of(mine)[name], of(theirs)[name]]
    return [name, mergedValue(name, [was, my, their], overlaps)] as const
  })
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

type Three = readonly [was: unknown, mine: unknown, theirs: unknown]

function mergedValue(name: string, [was, mine, theirs]: Three, overlaps: string[]): unknown {
  if (same(mine, theirs) || same(was, theirs)) return mine
  if (same(was, mine)) return theirs
  if ([was, mine, theirs].some(areRows) && [was, mine, theirs].every(Array.isArray))
    return mergedRows(was as Row[], mine as Row[], theirs as Row[], overlaps)
  if (name === 'schedule' || name === 'holidays' || name === 'days')
    return mergedFields(was ?? {}, mine ?? {}, theirs ?? {}, overlaps)
  overlaps.push(name)
  return mine
}

/** My order, with the rows that they added at the end. */
function mergedRows(
  was: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
  overlaps: string[],
): Row[] {
  const find = (rows: readonly Row[], id: string) => rows.find((each) => each.id === id)
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))]
  // Nobody touched a row but the order may have been: who moved rows keeps that.
  const order = same(
    mine.map(({ id }) => id),
    was.map(({ id }) => id),
  )
    ? [...new Set([...theirs, ...mine].map(({ id }) => id))]
    : ids
  return order.flatMap((id) => {
    const [before, my, their] = [find(was, id), find(mine, id), find(theirs, id)]
    if (same(my, their) || same(before, their)) return my ?? []
    if (same(before, my)) return their ?? []
    const named = my ?? their
    overlaps.push(named !== undefined && 'title' in named ? String(named.title) : id)
    return my ?? their ?? []
  })
}
