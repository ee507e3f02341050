import type { LocalDate } from '../../playlist/item.ts'
import { dayAfter } from '../../playlist/local-day.ts'
import type { PanelBody, PanelForm } from '../../contract/panel-body.ts'

/** How long a panel holds where nobody says otherwise, and why: shown beside the proposal, for a person to judge. */
export const usualExpiry: Readonly<Record<PanelForm, { readonly days: number; readonly reason: string }>> = {
  guide: { days: 180, reason: '办事流程半年内一般不变，到期请重新核对' },
  table: { days: 90, reason: '便民信息每季度核对一次' },
  timetable: { days: 90, reason: '车次时刻按季调整' },
  prices: { days: 3, reason: '价格三天后就不再准确' },
  phones: { days: 180, reason: '电话号码每半年核对一次' },
  notices: { days: 30, reason: '通知一般一个月内有效' },
  activities: { days: 30, reason: '最后一场活动结束后自动撤下' },
  weather: { days: 2, reason: '预报只对最近几天有意义' },
  farming: { days: 365, reason: '节气每年循环，一年后请重新核对农事提醒' },
  duty: { days: 31, reason: '值班表按月排定，最后一班之后自动撤下' },
  countdown: { days: 365, reason: '最后一个日子过后自动撤下' },
}

/** The last day that a body itself speaks of; null where it speaks of none. */
export function lastDayOf(body: PanelBody | null): LocalDate | null {
  switch (body?.form) {
    case 'activities':
      return latest(body.activities.map(({ date }) => date))
    case 'weather':
      return latest(body.days.map(({ date }) => date))
    case 'duty':
      return latest(body.roster.map(({ date }) => date))
    case 'countdown':
      return latest(body.occasions.map(({ to }) => to))
    default:
      return null
  }
}

const latest = (dates: readonly LocalDate[]): LocalDate | null => dates.toSorted().at(-1) ?? null

/** The last day of a panel for which none was given: what its body says, else what is usual for its form. */
export function expiryFor(form: PanelForm, body: PanelBody | null, today: LocalDate): LocalDate {
  return lastDayOf(body) ?? dayAfter(today, usualExpiry[form].days)
}
