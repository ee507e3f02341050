import type { QueryCell, QueryEntry } from '../../playlist/query-catalogue.ts'

/** What a phone's camera still reads off a screen from an arm's length away: version 15 at level L holds 520 bytes. */
const mostBytes = 500

const line = (name: string, text: string | null) => (text === null || text === '' ? [] : [`${name}：${text}`])

/** What the code holds that is taken home: the item's address, else what stands on the page, in short. */
export function takeHome(entry: QueryEntry): string | null {
  if (entry.address !== null) return entry.address
  if (entry.id === entry.itemId) return null
  const { guide, cells, title } = entry
  const lines = [title]
  if (guide)
    lines.push(
      ...line('要带', guide.papers.join('、')),
      ...line('去哪', guide.window),
      ...line('时间', guide.hours),
      ...line('电话', guide.phone),
      ...line('步骤', guide.steps.join(' → ')),
    )
  lines.push(...cells.flatMap(({ name, text }: QueryCell) => line(name, text)))
  return inShort(lines)
}

function inShort(lines: readonly string[]): string {
  const encoder = new TextEncoder()
  let text = ''
  for (const each of lines) {
    const longer = text === '' ? each : `${text}\n${each}`
    if (encoder.encode(longer).length > mostBytes) break
    text = longer
  }
  return text
}
