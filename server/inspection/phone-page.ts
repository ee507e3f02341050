import { sourceClasses, sourceClassNames } from '../../playlist/source-class.ts'
import type { Inspection } from '../../station/inspection.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** The page asks for nothing but itself: no script, no font, no picture. */
export const phonePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const style = `body{margin:0;background:#f6f1e7;color:#16302f;font:17px/1.5 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header{padding:20px;background:#0d2627;color:#f3eddf}header b{color:#d9b56a;font-size:24px}header p{margin:4px 0 0}
main{max-width:640px;margin:0 auto;padding:16px}section{margin-bottom:14px;padding:14px 16px;border:1px solid #d5cbb8;
border-radius:10px;background:#fffdf8}h2{margin:0 0 8px;font-size:16px;color:#55686a}dl{display:grid;margin:0;
grid-template-columns:6.5em 1fr;gap:6px 10px}dt{color:#55686a}dd{margin:0;overflow-wrap:anywhere}.alarm{color:#b3261e;
font-weight:600}.big{margin:0 0 8px;font-size:26px;font-weight:700}code{font-size:13px;overflow-wrap:anywhere}
input{box-sizing:border-box;width:100%;padding:12px;border:1px solid #8a978f;border-radius:8px;background:#fff;
font-size:28px;letter-spacing:.4em;text-align:center}button{width:100%;margin-top:14px;padding:14px;border:0;
border-radius:8px;background:#0d2627;color:#f3eddf;font-size:19px}`

const page = (
  title: string,
  body: string,
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="referrer" content="no-referrer" />
<title>${escaped(title)}</title><style>${style}</style></head><body>${body}</body></html>`

const head = (name: string, below: string) =>
  `<header><b>检查模式</b><p>${escaped(name)}</p><p>${escaped(below)}</p></header>`

/** Where the PIN is asked for; `refused` says what was wrong with the one before. */
export function askPage(
  station: { readonly code: string; readonly name: string },
  refused: string | null,
): string {
  const said = refused === null ? '' : `<p class="alarm" role="alert">${escaped(refused)}</p>`
  const form = `<form method="post" action="/inspect/" autocomplete="off"><label for="pin">6 位检查口令</label>
<input id="pin" name="pin" type="password" inputmode="numeric" pattern="[0-9]{6}" maxlength="6" required autofocus />
<button>查看</button></form>`
  return page(
    `检查 ${station.name}`,
    `${head(station.name, station.code)}<main><section>${said}${form}</section></main>`,
  )
}

type Row = readonly [name: string, said: string, isAlarm?: boolean]

const rows = (all: readonly Row[]) =>
  `<dl>${all
    .map(
      ([name, said, isAlarm]) =>
        `<dt>${name}</dt><dd${isAlarm === true ? ' class="alarm"' : ''}>${escaped(said)}</dd>`,
    )
    .join('')}</dl>`

const section = (title: string, body: string) => `<section><h2>${title}</h2>${body}</section>`

/** The same facts as before the glass. */
export function factsPage(facts: Inspection): string {
  const { station, at, today, month, code, keyId } = facts
  const { due, met } = month.days
  const body = [
    section(
      '今日',
      `<p class="big">${forecasts[today.forecast]}</p>${rows(hoursRows(today.creditedSeconds))}`,
    ),
    section(
      '本月',
      `<p class="big">达标 ${met} 天，应播 ${due} 天</p>${rows(hoursRows(month.creditedSeconds))}`,
    ),
    section('站点', rows(stationRows(facts))),
    section('本机', rows(machineRows(facts))),
    section('签名文字', `<p><code>${escaped(code)}</code></p><p>公钥指纹 ${keyId.slice(0, 16)}</p>`),
  ]
  return page(
    `检查 ${station.name}`,
    `${head(station.name, `${station.code}　${moment(at)}`)}<main>${body.join('')}</main>`,
  )
}

const forecasts = {
  met: '今日已达标',
  'on-track': '预计今日达标',
  short: '预计今日不足',
  'not-due': '今日非应播日',
} as const

const moment = (at: string | null) => (at === null ? '还没有' : at.slice(0, 16).replace('T', ' '))

function hoursRows(seconds: Readonly<Record<string, number>>): Row[] {
  const shown = sourceClasses.filter((name) => (seconds[name] ?? 0) >= 1)
  return shown.map((name) => [sourceClassNames[name], hours(seconds[name] ?? 0)])
}

const hours = (seconds: number) => `${Math.floor(seconds / 3600)} 小时 ${Math.floor(seconds / 60) % 60} 分`

function stationRows({ station, renewal }: Inspection): Row[] {
  const { place, responsible, rectification } = station
  const person = responsible === null ? '未填写' : `${responsible.name} ${responsible.telephone}`
  return [
    ['站点资格', station.standing],
    ['点位', `${place.name}（${place.kind}）`],
    ['责任人', person, responsible === null],
    ['最近导入', moment(renewal.newestInstalledAt)],
    ['新内容首播', moment(renewal.newestFirstShownAt)],
    ...(rectification === null
      ? []
      : [['整改', `${rectification.deadline} 前：${rectification.asked}`, true] as const]),
  ]
}

function machineRows({ machine, seal }: Inspection): Row[] {
  const { clockTrusted, diskFreeBytes, diskTotalBytes, upSeconds, version, shell, faults } = machine
  return [
    ['时钟', clockTrusted ? '可信' : '不可信，时长暂不计入', !clockTrusted],
    ['磁盘', `剩余 ${Math.floor(diskFreeBytes / 1e9)} GB，共 ${Math.floor(diskTotalBytes / 1e9)} GB`],
    ['连续运行', hours(upSeconds)],
    ['程序', `版本 ${version}，${shell}`],
    ['最近封存', seal === null ? '还没有' : `${seal.date}，第 ${seal.number} 号`],
    ...faults.map((fault) => ['异常', fault, true] as const),
  ]
}
