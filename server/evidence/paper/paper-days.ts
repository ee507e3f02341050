import { Temporal } from 'temporal-polyfill'
import type { DayResult } from '../../../station/facts/day-result.ts'
import { countedSeconds } from '../../../station/facts/counted.ts'
import type { DayFacts } from '../../../station/facts/day-facts.ts'
import { hoursOf } from '../../../station/hours-words.ts'
import type { Month } from '../../assessment/month.ts'
import { html, type Html } from './html.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 逐日情况: each day of the month, whether it was due, and what was shown. */
export const days = (month: Pick<Month, 'facts' | 'assessment'>): Html =>
  html`<table class="listed">
    <colgroup>
      <col style="width: 14%" />
      <col style="width: 7%" />
      <col style="width: 8%" />
      <col style="width: 8%" />
      <col style="width: 10.5%" />
      <col style="width: 10.5%" />
      <col style="width: 10.5%" />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th>日期</th>
        <th>星期</th>
        <th>应播</th>
        <th>达标</th>
        <th class="figure">科普</th>
        <th class="figure">政务</th>
        <th class="figure">便民</th>
        <th>说明</th>
      </tr>
    </thead>
    <tbody>
      ${month.assessment.days.map((result, index) => row(month, result, month.facts.days[index]))}
    </tbody>
  </table>`

function row({ facts }: Pick<Month, 'facts'>, result: DayResult, day: DayFacts | undefined): Html {
  const weekday = weekdays[Temporal.PlainDate.from(result.date).dayOfWeek - 1] ?? ''
  const hours = (sourceClass: string) =>
    day === undefined ? '—' : hoursOf(countedSeconds(day, facts, sourceClass)).toFixed(2)
  return html`<tr>
    <td class="word">${result.date}</td>
    <td class="word">${weekday}</td>
    <td class="word">${result.due ? '是' : '否'}</td>
    <td class="word ${result.reason === null ? '' : 'short'}">${verdict(result)}</td>
    <td class="figure">${hoursOf(result.seconds).toFixed(2)}</td>
    <td class="figure">${hours('government')}</td>
    <td class="figure">${hours('convenience')}</td>
    <td>${remark(result, day)}</td>
  </tr>`
}

const verdict = ({ due, met, open }: DayResult): string => (!due ? '—' : met ? '是' : open ? '未完' : '否')

/** The best place's science counts for the day, so a day on which the station moved says so. */
function remark({ reason }: DayResult, day: DayFacts | undefined): string {
  const places = new Set(day?.parts.map(({ place }) => place).filter((place) => place !== null))
  return [...(reason === null ? [] : [reason]), ...(places.size > 1 ? ['当日移点，科普按一处计'] : [])].join(
    '；',
  )
}
