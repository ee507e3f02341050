import type { QueryCell, QueryGuide } from '../../playlist/query-catalogue.ts'

/** What clerks call the columns of 办事指南. */
const steps = /步骤|流程|程序|怎么办|办理方式/
const papers = /材料|证件|要带|资料/
const place = /窗口|地点|地址|在哪/
const hours = /办理时间|工作时间|服务时间|开放时间|时间$/
const phone = /电话|热线|联系方式/

const named = (names: RegExp) => (name: string) => names.test(name)

/** Reads a row of 办事指南 into its parts; what is none of them stays among the cells. */
export function readGuide(cells: readonly QueryCell[]): { guide: QueryGuide; rest: QueryCell[] } {
  const taken = new Set<QueryCell>()
  const take = (fits: (name: string) => boolean): string | null => {
    const cell = cells.find((each) => !taken.has(each) && each.text !== '' && fits(each.name))
    if (cell) taken.add(cell)
    return cell?.text ?? null
  }
  const guide = {
    papers: listed(take(named(papers))),
    steps: listed(take(named(steps))),
    phone: take(named(phone)),
    window: take(named(place)),
    hours: take(named(hours)),
  }
  return { guide, rest: cells.filter((cell) => !taken.has(cell)) }
}

/** A cell that holds a list: parted by semicolons, line breaks, arrows, or the numbers before each part. */
function listed(text: string | null): string[] {
  if (text === null) return []
  const marked = text.replaceAll(
    /(?:^|(?<=[\s；;。，,]))(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[)）]|[①-⑳])\s*/gu,
    '\n',
  )
  const parts = marked.split(/[；;\n]|→|->|—>/)
  const items = parts.map((part) => part.trim().replace(/[。，,、]$/, ''))
  return items.filter((part) => part !== '')
}
