import type { AssessedDuty, Assessment } from '../../../station/assess.ts'
import { html, type Html } from './html.ts'

/** A reason for each short day would fill sheets; the days have a table of their own. */
const mostReasons = 2

/** 考核要求: each duty with what it asks, what was done, and its document; those that nothing is known of, by name. */
export function duties({ duties: all }: Assessment): Html {
  const told = all.filter((duty) => !isUnknown(duty))
  const unknown = all.filter(isUnknown)
  return html`<table class="listed">
    <colgroup>
      <col style="width: 43%" />
      <col style="width: 10%" />
      <col style="width: 10%" />
      <col style="width: 10%" />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th>考核要求及依据</th>
        <th>应达</th>
        <th>实际</th>
        <th>结果</th>
        <th>说明</th>
      </tr>
    </thead>
    <tbody>
      ${told.map(row)} ${unknown.length === 0 ? [] : [rest(unknown)]}
    </tbody>
  </table>`
}

/** Not due of this station, or nothing was collected: a row each would say no more than its name. */
const isUnknown = ({ met, actual }: AssessedDuty): boolean => met === null && actual === null

const row = (duty: AssessedDuty): Html =>
  html`<tr>
    <td>
      ${duty.title}
      <p class="document">${duty.document}</p>
    </td>
    <td class="word">${amount(duty.required, duty.unit)}</td>
    <td class="word">${amount(duty.actual, duty.unit)}</td>
    <td class="word ${duty.met === false ? 'short' : ''}">${verdict(duty)}</td>
    <td>${reasons(duty)}</td>
  </tr>`

const rest = (unknown: readonly AssessedDuty[]): Html =>
  html`<tr class="rest">
    <td colspan="5">
      未定 ${unknown.length}
      项：${unknown.map(({ title, reasons: [reason] }) => `${title}（${reason ?? '未采集'}）`).join('；')}。
    </td>
  </tr>`

const verdict = ({ met }: AssessedDuty): string => (met === null ? '未定' : met ? '达到' : '未达到')
const amount = (value: number | null, unit: string): string => (value === null ? '—' : `${value} ${unit}`)

function reasons({ reasons: all, proof }: AssessedDuty): string {
  const told = all.slice(0, mostReasons)
  const rest = all.length > mostReasons ? [`等 ${all.length} 条，详见考核结果`] : []
  return [...(proof === 'attested' ? ['人工登记'] : []), ...told, ...rest].join('；')
}
