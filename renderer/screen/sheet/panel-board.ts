import type { PageOf } from '../../../playlist/panel-content.ts'
import type { Setting } from './panel-fit.ts'
import type { Room } from './panel-room.ts'
import { element } from './sheet.ts'

const isTime = (text: string) => /^\d{1,2}[:：]\d{2}$/.test(text.trim())

/** Departures as a hall's board has them: the line in its colour, times in large figures. */
export function departureBoard({ columns, rows }: PageOf<'timetable'>, room: Room): Setting {
  return room.width === 'wide' ? boardTable(columns, rows) : boardCards(columns, rows)
}

function boardTable(columns: readonly string[], cells: readonly (readonly string[])[]): Setting {
  const cell = (text: string, column: number) =>
    element('td', column === 0 ? 'board-line' : isTime(text) ? 'board-time' : '', element('span', '', text))
  const rows = cells.map((row) =>
    element('tr', '', ...columns.map((_name, column) => cell(row[column] ?? '', column))),
  )
  const head = element('tr', '', ...columns.map((name) => element('th', '', name)))
  const table = element('table', 'board', element('thead', '', head), element('tbody', '', ...rows))
  return { block: table, rows }
}

/** On a narrow glass a line to a block: its times beside each other, its other words below. */
function boardCards(columns: readonly string[], cells: readonly (readonly string[])[]): Setting {
  const rows = cells.map((row) => {
    const rest = columns.map((name, column) => ({ name, text: row[column] ?? '' })).slice(1)
    const times = rest.filter(({ text }) => isTime(text))
    const words = rest.filter(({ text }) => text !== '' && !isTime(text))
    return element(
      'section',
      'board-card',
      element('p', 'board-line', element('span', '', row[0] ?? '')),
      element('p', 'board-words', words.map(({ text }) => text).join(' · ')),
      element(
        'div',
        'board-times',
        ...times.map(({ name, text }) =>
          element('p', '', element('small', '', name), element('b', 'board-time', text)),
        ),
      ),
    )
  })
  return { block: element('div', 'board', ...rows), rows }
}
