import type { Seal } from '../../../ledger/seal.ts'
import type { Month } from '../../assessment/month.ts'
import { figuresOf } from '../return-shelf.ts'
import type { ClosedReturn } from '../return-versions.ts'
import { html, Html } from './html.ts'
import { days } from './paper-days.ts'
import { duties } from './paper-duties.ts'
import { figures } from './paper-figures.ts'
import { renewed } from './paper-renewals.ts'
import { source } from './paper-source.ts'
import { paperStyle } from './paper-style.ts'

export interface ReturnPaper {
  readonly station: { readonly code: string; readonly name: string }
  readonly month: Month
  /** Of the month, oldest first. */
  readonly seals: readonly Seal[]
  /** Every version that was written, of whatever month. */
  readonly versions: readonly ClosedReturn[]
}

/** Nothing is loaded and nothing runs: the page is its own text and style. */
export const paperPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * The month's return as a page of its own, to be printed on A4, signed and sealed. Without a moment of its making: same
 * records, same bytes.
 */
export function returnPaper({ station, month, seals, versions }: ReturnPaper): string {
  const { facts, assessment, monthReturn } = month
  const { sha256 } = figuresOf(facts.month, monthReturn)
  const version = versionOf(facts.month, sha256, versions)
  const publicKey = seals.at(-1)?.publicKey ?? null
  const page = html`${head(station.code, facts.month, version)}
    <body>
      <p class="print">按 Ctrl+P 打印，纸张选 A4、边距选“默认”；签字盖章后报送。</p>
      <h1>科普中国e站月报表</h1>
      <p class="under">${inWords(facts.month)}${facts.demonstration ? '（演示站点，不计入统计序列）' : ''}</p>
      <div class="head">
        <p>站点：${station.name}</p>
        <p>版本：${version}</p>
      </div>
      ${figures(monthReturn)}
      <h2>数据来源</h2>
      ${source({ code: station.code, seals, version, sha256, publicKey })} ${signatures}
      <p class="note">${closing}</p>
      <h2 class="appended">附一　考核要求</h2>
      ${duties(assessment)}
      <h2>附二　逐日情况（时长单位：小时）</h2>
      ${days(month)}
      <h2>附三　本月更新的内容</h2>
      ${renewed(facts)}
    </body>`
  return `<!doctype html>\n<html lang="zh-CN">${page.text}</html>\n`
}

const closing =
  '时长为控制器逐秒核实的播放时长，保留两位小数，不进位；未计入的时间（画面冻结、窗口遮挡、屏幕关闭、时钟未校准）不在其中。' +
  '纸面上的数字以当月佐证材料包为准：包内封存文件用“ezhan seal verify 封存 --key 公钥指纹”即可离线核验。'

const head = (code: string, month: string, version: string): Html =>
  html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>月报表 ${code} ${month}</title>
    <style>
      ${style(`站点编码 ${code} · ${month} · ${version}`)}
    </style>
  </head>`

/** The code is ten digits, the month a month and the version our own words: none of them can end the style. */
const style = (left: string): Html => new Html(paperStyle({ left }))

const blankDate = '　　　　年　　月　　日'

const signatures = html`<div class="sign">
  <dl>
    ${['填表人（签字）', '审核人（签字）', '单位负责人（签字）', '联系电话'].map(
      (name) =>
        html`<div>
          <dt>${name}</dt>
          <dd></dd>
        </div>`,
    )}
    <div>
      <dt>填表日期</dt>
      <dd>${blankDate}</dd>
    </div>
  </dl>
  <div class="seal">
    <p>填报单位（盖章）</p>
    <p>${blankDate}</p>
  </div>
</div>`

/** Which version the figures are: late corrections make another, and both are kept. */
function versionOf(month: string, sha256: string, versions: readonly ClosedReturn[]): string {
  const last = versions.findLast((each) => each.month === month)
  if (last === undefined) return '试算，尚未月结'
  return last.sha256 === sha256 ? `第 ${last.version} 版` : `第 ${last.version} 版之后有更正，尚未月结`
}

const inWords = (month: string): string => {
  const [year = '', number = ''] = month.split('-')
  return `${year} 年 ${Number(number)} 月`
}
