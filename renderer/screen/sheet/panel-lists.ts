import type { PageOf } from '../../../playlist/panel-content.ts'
import type { Setting } from './panel-fit.ts'
import { changeIcon, phoneIcon, placeIcon } from './panel-icons.ts'
import { dayOf, dayWords, monthOf, weekdayWords } from './panel-date.ts'
import type { Room } from './panel-room.ts'
import { element } from './sheet.ts'

/** Cells in lines of so many, read across; the last line is filled up so that its cells keep their width. */
function inLines(className: string, cells: readonly HTMLElement[], across: number): Setting {
  const rows: HTMLElement[] = []
  for (let start = 0; start < cells.length; start += across) {
    const line = cells.slice(start, start + across)
    const blanks = Array.from({ length: across - line.length }, () => element('i', ''))
    rows.push(element('div', 'panel-line', ...line, ...blanks))
  }
  return { block: element('div', className, ...rows), rows }
}

const acrossIn = (room: Room, cells: number) => (room.width === 'wide' && cells > 4 ? 2 : 1)

/** A market's board: leaders lead the eye from the name to the price. */
export function priceBoard({ prices, market }: PageOf<'prices'>, room: Room): Setting {
  const cells = prices.map(({ name, unit, price, change }) =>
    element(
      'p',
      'price',
      element('span', 'price-name', name),
      element('i', 'leader'),
      element('b', 'price-figure', price),
      element('span', 'price-unit', unit),
      ...(change === null ? [element('i', 'no-change')] : [changeIcon(change)]),
    ),
  )
  const setting = inLines('prices', cells, acrossIn(room, cells.length))
  if (market) setting.block.prepend(element('p', 'panel-place', placeIcon(), market))
  return setting
}

/** Numbers are what is looked for: they are the largest. */
export function phoneList({ phones }: PageOf<'phones'>, room: Room): Setting {
  const cells = phones.map(({ name, number, note }) =>
    element(
      'div',
      'phone',
      phoneIcon(),
      element('p', 'phone-name', name, ...(note ? [element('small', 'phone-note', note)] : [])),
      element('p', 'phone-number', number),
    ),
  )
  return inLines('phones', cells, acrossIn(room, cells.length))
}

/** A date as a leaf of a wall calendar. */
export const leaf = (date: string, below: string): HTMLElement =>
  element(
    'time',
    'leaf',
    element('span', 'leaf-month', monthOf(date)),
    element('b', 'leaf-day', dayOf(date)),
    element('span', 'leaf-below', below),
  )

export function noticeList({ notices }: PageOf<'notices'>): Setting {
  const rows = notices.map(({ title, date, text }) =>
    element(
      'article',
      'notice-row',
      ...(date === null ? [element('i', 'leaf-none')] : [leaf(date, weekdayWords(date))]),
      element('div', '', element('h2', '', title), ...(text ? [element('p', '', text)] : [])),
    ),
  )
  return { block: element('div', 'notices', ...rows), rows }
}

/** What is on: the next one stands out. */
export function activityList({ activities }: PageOf<'activities'>, room: Room): Setting {
  const cells = activities.map(({ date, time, title, place, note }, index) =>
    element(
      'article',
      index === 0 ? 'activity next' : 'activity',
      leaf(date, weekdayWords(date)),
      element(
        'div',
        '',
        element('h2', '', title),
        element(
          'p',
          'activity-when',
          ...(time ? [element('b', '', time)] : [element('b', '', dayWords(date))]),
          ...(place ? [element('span', '', placeIcon(), place)] : []),
        ),
        ...(note ? [element('p', 'activity-note', note)] : []),
      ),
    ),
  )
  return inLines('activities', cells, room.width === 'wide' && cells.length > 3 ? 2 : 1)
}
