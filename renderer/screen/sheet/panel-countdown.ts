import type { PageOf } from '../../../playlist/panel-content.ts'
import { dayOf, monthOf, spanWords, weekdayWords } from './panel-date.ts'
import type { Setting } from './panel-fit.ts'
import { element } from './sheet.ts'

type Awaited = PageOf<'countdown'>['next']

const days = (count: number) =>
  count === 0
    ? [element('b', 'countdown-running', '正在进行')]
    : [
        element('span', 'countdown-until', '还有'),
        element('b', 'countdown-figure', String(count)),
        element('span', 'countdown-until', '天'),
      ]

const laterRow = ({ title, from, to, days: count }: Awaited) =>
  element(
    'p',
    'countdown-later',
    element('time', '', element('small', '', monthOf(from)), dayOf(from)),
    element('b', '', title),
    element('span', '', spanWords(from, to)),
    element('i', '', count === 0 ? '进行中' : `${count} 天`),
  )

/** The next occasion in figures that are read from the far end of the hall; those after it as a list. */
export function countdown({ next, later }: PageOf<'countdown'>): Setting {
  const hero = element(
    'section',
    'countdown-next',
    element('h2', '', next.title),
    element('p', 'countdown-days', ...days(next.days)),
    element(
      'p',
      'countdown-date',
      `${spanWords(next.from, next.to)}${next.from === next.to ? ` ${weekdayWords(next.from)}` : ''}`,
    ),
    ...(next.line ? [element('p', 'countdown-line', next.line)] : []),
  )
  const list = later.length > 0 ? [element('section', 'countdown-list', ...later.map(laterRow))] : []
  return { block: element('div', 'countdown', hero, ...list), rows: [] }
}
