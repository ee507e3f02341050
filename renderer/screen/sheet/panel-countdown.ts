import type { PageOf } from '../../../playlist/panel-content.ts'
import { dayOf, monthOf, spanWords, weekdayWords } from './panel-date.ts'
import type { Setting } from './panel-fit.ts'
import { element } from './sheet.ts'

type Awaited = PageOf<'countdown'>['next']

const days = (count: number) =>
  count === 0
    ? [element('b', 'awaited-running', '正在进行')]
    : [
        element('span', 'awaited-until', '还有'),
        element('b', 'awaited-figure', String(count)),
        element('span', 'awaited-until', '天'),
      ]

const laterRow = ({ title, from, to, days: count }: Awaited) =>
  element(
    'p',
    'awaited-later',
    element('time', '', element('small', '', monthOf(from)), dayOf(from)),
    element('b', '', title),
    element('span', '', spanWords(from, to)),
    element('i', '', count === 0 ? '进行中' : `${count} 天`),
  )

/** The next occasion in figures that are read from the far end of the hall; those after it as a list. */
export function countdown({ next, later }: PageOf<'countdown'>): Setting {
  const hero = element(
    'section',
    'awaited-next',
    element('h2', '', next.title),
    element('p', 'awaited-days', ...days(next.days)),
    element(
      'p',
      'awaited-date',
      `${spanWords(next.from, next.to)}${next.from === next.to ? ` ${weekdayWords(next.from)}` : ''}`,
    ),
    ...(next.line ? [element('p', 'awaited-line', next.line)] : []),
  )
  const list = later.length > 0 ? [element('section', 'awaited-list', ...later.map(laterRow))] : []
  return { block: element('div', 'awaited', hero, ...list), rows: [] }
}
