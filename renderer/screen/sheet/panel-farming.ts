import type { PageOf } from '../../../playlist/panel-content.ts'
import { dayWords } from './panel-date.ts'
import type { Setting } from './panel-fit.ts'
import { drawn } from './panel-icons.ts'
import { element } from './sheet.ts'

/** The year's round, as the almanac has it: the first half of it ascends. */
const round = [
  ...['春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑', '立秋', '处暑', '白露'],
  ...['秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至', '小寒', '大寒', '立春', '雨水', '惊蛰'],
]
const middle = 200
const ring = 168

/** A dial of the 24 terms, the running one marked and at its place in the round. */
function dial(name: string): SVGElement {
  const now = round.indexOf(name)
  const at = (index: number, distance: number) => {
    const angle = (index * 2 * Math.PI) / round.length - Math.PI
    return { x: middle + Math.cos(angle) * distance, y: middle + Math.sin(angle) * distance }
  }
  const marks = round.map((_term, index) => {
    const { x, y } = at(index, ring)
    return drawn('circle', {
      cx: x.toFixed(1),
      cy: y.toFixed(1),
      r: index === now ? 15 : 6,
      class: markOf(index, now),
    })
  })
  const letters = [...name].map((letter, index) => {
    const text = drawn('text', { x: middle, y: middle + (index === 0 ? -14 : 96), class: 'dial-letter' })
    text.textContent = letter
    return text
  })
  return drawn(
    'svg',
    { viewBox: '0 0 400 400', class: 'dial', 'aria-hidden': 'true' },
    drawn('circle', { cx: middle, cy: middle, r: ring, class: 'dial-ring' }),
    ...marks,
    ...letters,
  )
}

const markOf = (index: number, now: number) =>
  index === now ? 'dial-now' : index % 6 === 0 ? 'dial-season' : 'dial-mark'

/** 农时: the term in its round, what there is to do, and how far it is to the next. */
export function farmCalendar({ term, next, daysToNext, advice }: PageOf<'farming'>): Setting {
  const words = element(
    'div',
    'farming-words',
    element('h2', '', '这时节，地里忙'),
    ...advice.map((line) => element('p', 'farming-line', line)),
    element(
      'p',
      'farming-next',
      element('span', '', `${term.name} ${dayWords(term.date)}`),
      element(
        'span',
        '',
        `距${next.name} ${dayWords(next.date)} `,
        element('b', '', String(daysToNext)),
        ' 天',
      ),
    ),
  )
  return { block: element('div', 'farming', dial(term.name), words), rows: [] }
}
