import { sourceClassNames } from '../../../playlist/source-class.ts'
import type { Renewal, StationFacts } from '../../../station/facts/station-facts.ts'
import { html, type Html } from './html.ts'

/** Two sheets' worth; a month that took in more has its whole list in the pack. */
const mostListed = 60

/** 本月更新: what was new, and when each was first really shown. */
export function renewed({ renewals }: StationFacts): Html {
  const rest = renewals.length - mostListed
  return html`<table class="listed">
    <colgroup>
      <col />
      <col style="width: 14%" />
      <col style="width: 14%" />
      <col style="width: 16%" />
    </colgroup>
    <thead>
      <tr>
        <th>标题</th>
        <th>类别</th>
        <th>入库日期</th>
        <th>首次播出日期</th>
      </tr>
    </thead>
    <tbody>
      ${renewals.slice(0, mostListed).map(row)}
      ${
        renewals.length === 0
          ? [
              html`<tr class="rest">
                <td colspan="4">本月没有更新内容。</td>
              </tr>`,
            ]
          : []
      }
      ${
        rest > 0
          ? [
              html`<tr class="rest">
                <td colspan="4">另有 ${rest} 条，见佐证材料包的更新清单。</td>
              </tr>`,
            ]
          : []
      }
    </tbody>
  </table>`
}

const names: Readonly<Record<string, string>> = sourceClassNames

const row = ({ title, sourceClass, installedOn, firstShownOn }: Renewal): Html =>
  html`<tr>
    <td>${title}</td>
    <td class="word">${names[sourceClass] ?? sourceClass}</td>
    <td class="word">${installedOn}</td>
    <td class="word">${firstShownOn ?? '尚未播出'}</td>
  </tr>`
