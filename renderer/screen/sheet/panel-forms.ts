import type { PanelPage } from '../../../playlist/panel-content.ts'
import { departureBoard } from './panel-board.ts'
import { countdown } from './panel-countdown.ts'
import { dutyRoster } from './panel-duty.ts'
import { farmCalendar } from './panel-farming.ts'
import { fitsOnePage, readableScales, type Setting } from './panel-fit.ts'
import { guideAtAGlance, guideInOrder } from './panel-guide.ts'
import { activityList, noticeList, phoneList, priceBoard } from './panel-lists.ts'
import { roomOf, type Room } from './panel-room.ts'
import { forecast } from './panel-weather.ts'

/** Scales at which a whole page is tried before it goes on over several. */
const glanceScales = [1.5, 1.35, 1.2, 1.1, 1, 0.93, 0.86]
/** Sets a page in its form: the form's first way that stands on one page, else its last way, over several. */
export function setForm(body: HTMLElement, page: PanelPage): Setting {
  const room = roomOf(body)
  body.dataset.room = room.width
  body.toggleAttribute('data-low', room.low)
  const ways = waysOf(page, room)
  const scales = readableScales(body, glanceScales)
  for (const [index, way] of ways.entries()) {
    const setting = way()
    body.replaceChildren(setting.block)
    if (index === ways.length - 1 || fitsOnePage(body, setting.block, scales)) return setting
  }
  throw new Error('a form without a way to be set')
}

function waysOf(page: PanelPage, room: Room): readonly (() => Setting)[] {
  switch (page.form) {
    case 'guide':
      return [() => guideAtAGlance(page), () => guideInOrder(page)]
    case 'timetable':
      return [() => departureBoard(page, room)]
    case 'prices':
      return [() => priceBoard(page, room)]
    case 'phones':
      return [() => phoneList(page, room)]
    case 'notices':
      return [() => noticeList(page)]
    case 'activities':
      return [() => activityList(page, room)]
    default:
      return [() => glance(page)]
  }
}

/** The forms that are one picture. */
function glance(page: Extract<PanelPage, { form: 'weather' | 'farming' | 'duty' | 'countdown' }>): Setting {
  switch (page.form) {
    case 'weather':
      return forecast(page)
    case 'farming':
      return farmCalendar(page)
    case 'duty':
      return dutyRoster(page)
    case 'countdown':
      return countdown(page)
  }
}
