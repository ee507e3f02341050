import { element } from './sheet/sheet.ts'
import { slot, sourceLine } from './words.ts'

/** The band at the foot of the glass: what is on, whose glass it is, and what time it is. */
export function makeBand(): HTMLElement {
  const day = element('span', 'moment-day', slot('date', ''), slot('weekday', ''))
  return element(
    'footer',
    'band',
    element('i', 'chip'),
    element('div', 'label', sourceLine('label-source'), slot('title', 'label-title')),
    slot('badge', 'badge'),
    element('div', 'place', slot('brand', 'place-brand'), slot('station', 'place-station')),
    element('div', 'moment', slot('weather', 'moment-weather'), slot('time', 'moment-time'), day),
  )
}

/** The side zone's own foot: its source, and its title where the item does not carry it. */
export const makeFoot = (): HTMLElement =>
  element(
    'footer',
    'foot',
    element('i', 'chip'),
    element('div', 'label', sourceLine('label-source'), slot('title', 'label-title')),
  )
