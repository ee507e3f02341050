import type { Say } from '../../station/language.ts'

/** One rule of a document, as two editions of it are laid side by side. */
export interface Row {
  /** By which the same row is found in the other edition. */
  readonly key: string
  readonly name: string
  /** Words by what they tell, in order. */
  readonly fields: Readonly<Record<string, string>>
  /** All of it: what no field tells still counts as a change. */
  readonly whole: unknown
}

const text = (whole: unknown) => JSON.stringify(whole)

/** What became of the rows of a kind: added, changed, removed, or put in another order. */
export function compareRows(kind: string, before: readonly Row[], after: readonly Row[], say: Say): string[] {
  const [was, is] = [byKey(before), byKey(after)]
  const removed = before
    .filter(({ key }) => !is.has(key))
    .map((row) => say(`删除${kind}：${told(row, say)}`, `Removed ${kind}: ${told(row, say)}`))
  const added = after
    .filter(({ key }) => !was.has(key))
    .map((row) => say(`新增${kind}：${told(row, say)}`, `Added ${kind}: ${told(row, say)}`))
  const changed = before.flatMap((row) => {
    const now = is.get(row.key)
    return now === undefined ? [] : compareRow(row, now, say)
  })
  const kept = (rows: readonly Row[], others: ReadonlyMap<string, Row>) =>
    rows.flatMap(({ key }) => (others.has(key) ? [key] : [])).join('\n')
  const isMoved = kept(before, is) !== kept(after, was)
  const moved = say(`${kind}的先后次序有调整`, `The order changed: ${kind}`)
  return [...changed, ...added, ...removed, ...(isMoved ? [moved] : [])]
}

const byKey = (rows: readonly Row[]) => new Map(rows.map((row) => [row.key, row]))

function told({ name, fields }: Row, say: Say): string {
  const words = Object.entries(fields).map(([label, word]) => `${label} ${word}`)
  return words.length === 0 ? name : say(`${name}（${words.join('，')}）`, `${name} (${words.join(', ')})`)
}

function compareRow(before: Row, after: Row, say: Say): string[] {
  const labels = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
  const lines = labels.flatMap((label) =>
    compareWords(
      say(`${before.name}：${label}`, `${before.name}: ${label}`),
      [before.fields[label], after.fields[label]],
      say,
    ),
  )
  return lines.length === 0 && text(before.whole) !== text(after.whole)
    ? [say(`${before.name}：其他内容有调整`, `${before.name}: something else changed`)]
    : lines
}

/** `科普占比上限 由 90% 改为 80%`; nothing where nothing changed. */
export function compareWords(
  label: string,
  [before, after]: readonly [string | undefined, string | undefined],
  say: Say,
): string[] {
  const none = say('无', 'none')
  const [was, is] = [before ?? none, after ?? none]
  return was === is ? [] : [say(`${label} 由 ${was} 改为 ${is}`, `${label}: ${was} → ${is}`)]
}
