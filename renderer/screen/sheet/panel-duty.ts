import type { PageOf } from '../../../playlist/panel-content.ts'
import { dayWords, weekdayWords } from './panel-date.ts'
import type { Setting } from './panel-fit.ts'
import { phoneIcon } from './panel-icons.ts'
import { element } from './sheet.ts'

type Duty = PageOf<'duty'>['today'][number]

const onDuty = ({ name, post, phone }: Duty) =>
  element(
    'div',
    'duty-person',
    element('p', 'duty-name', name),
    ...(post ? [element('p', 'duty-post', post)] : []),
    ...(phone ? [element('p', 'duty-phone', phoneIcon(), phone)] : []),
  )

const coming = ({ date, name, post }: Duty) =>
  element(
    'p',
    'duty-row',
    element('time', '', `${dayWords(date)} ${weekdayWords(date)}`),
    element('b', '', name),
    element('span', '', post),
  )

/** 值班: whom to ask today, large; who comes after, small. */
export function dutyRoster({ date, today, coming: later }: PageOf<'duty'>): Setting {
  const heading = `${dayWords(date)} ${weekdayWords(date)}`
  const people = today.length > 0 ? today.map(onDuty) : [element('p', 'duty-none', '今天没有排班')]
  const now = element(
    'section',
    'duty-today',
    element('h2', '', '今日值班', element('small', '', heading)),
    ...people,
  )
  const next =
    later.length > 0
      ? [element('section', 'duty-coming', element('h2', '', '接下来'), ...later.map(coming))]
      : []
  return { block: element('div', 'duty', now, ...next), rows: [] }
}
