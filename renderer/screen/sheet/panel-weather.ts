import type { PageOf } from '../../../playlist/panel-content.ts'
import { dayWords, weekdayWords } from './panel-date.ts'
import type { Setting } from './panel-fit.ts'
import { placeIcon, skyIcon } from './panel-icons.ts'
import { element } from './sheet.ts'

type Day = PageOf<'weather'>['days'][number]

/** As many as are worth knowing before a door. */
const mostDays = 5
const figure = (degrees: number | null) => (degrees === null ? '–' : `${degrees}°`)

function degrees({ low, high }: Day): HTMLElement {
  if (low === null && high === null) return element('p', 'weather-degrees')
  return element(
    'p',
    'weather-degrees',
    element('b', '', figure(high ?? low)),
    ...(high === null || low === null ? [] : [element('span', '', figure(low))]),
  )
}

const later = (day: Day, index: number) =>
  element(
    'div',
    'weather-day',
    element('p', 'weather-name', index === 0 ? '明天' : weekdayWords(day.date)),
    skyIcon(day.sky),
    degrees(day),
    element('p', 'weather-words', day.words),
  )

/** Today large, the days to come in a row below: the forecast of a door, not of a table. */
export function forecast({ place, days }: PageOf<'weather'>): Setting {
  const [today, ...coming] = days.slice(0, mostDays + 1)
  if (today === undefined) return { block: element('div', 'weather'), rows: [] }
  const hero = element(
    'div',
    'weather-today',
    skyIcon(today.sky),
    degrees(today),
    element(
      'div',
      'weather-now',
      element('p', 'weather-words', today.words),
      element(
        'p',
        'weather-place',
        ...(place ? [placeIcon(), place] : []),
        element('span', '', `${dayWords(today.date)} ${weekdayWords(today.date)}`),
      ),
      ...(today.wind ? [element('p', 'weather-wind', today.wind)] : []),
    ),
  )
  const row = coming.length > 0 ? [element('div', 'weather-coming', ...coming.map(later))] : []
  return { block: element('div', 'weather', hero, ...row), rows: [] }
}
