import { sourceClassNames, sourceClasses } from '../../../playlist/source-class.ts'
import type { Inspection } from '../../../station/inspection.ts'
import { element } from '../sheet/sheet.ts'
import { sourceColours } from '../source-colours.ts'
import { codePlate } from './code-plate.ts'
import { dateWords, forecastOf, gigabytes, hoursWords, momentWords, upWords } from './facts-words.ts'

/** Everything that an inspector came to see, on one sheet; nothing on it can be changed. */
export function factsSheet(facts: Inspection): HTMLElement {
  return element(
    'div',
    'facts',
    card('今日', 'facts-today', ring(facts), shares(facts.today.creditedSeconds, facts.today.target.seconds)),
    card('本月', 'facts-month', days(facts), shares(facts.month.creditedSeconds, 0)),
    card('站点', 'facts-station', rows(stationRows(facts))),
    card('本机', 'facts-machine', rows(machineRows(facts)), faults(facts)),
    card('带走核验', 'facts-code', codePlate(facts.code), takeAway(facts)),
  )
}

const card = (title: string, className: string, ...content: readonly Node[]) =>
  element('section', `fact-card ${className}`, element('h3', '', title), ...content)

function ring({ today }: Inspection): HTMLElement {
  const { target, creditedSeconds } = today
  const seconds = creditedSeconds[target.sourceClass] ?? 0
  const disc = element(
    'div',
    'fact-ring',
    element('b', '', hoursWords(seconds)),
    element('span', '', '科普中国'),
  )
  disc.style.setProperty('--part', `${Math.min(1, seconds / Math.max(1, target.seconds)) * 360}deg`)
  const asked = `应不少于 ${hoursWords(target.seconds)}`
  const said = element('p', 'fact-forecast', element('b', '', forecastOf(today)), element('span', '', asked))
  said.dataset.forecast = today.forecast
  return element('div', 'fact-figure', disc, said)
}

function days({ month }: Inspection): HTMLElement {
  const { met, due } = month.days
  const figure = element('p', 'fact-days', element('b', '', `${met}`), element('span', '', ` / ${due} 天`))
  const said = element('p', 'fact-note', '达标天数 / 应播天数（至今日）')
  return element('div', 'fact-figure', figure, said)
}

/** A bar a class, as long as its part of the largest or of what is owed. */
function shares(seconds: Readonly<Record<string, number>>, targetSeconds: number): HTMLElement {
  const shown = sourceClasses.filter((name) => (seconds[name] ?? 0) >= 1)
  const most = Math.max(targetSeconds, 1, ...shown.map((name) => seconds[name] ?? 0))
  const lines = shown.map((name) => {
    const bar = element('i', 'fact-bar')
    bar.style.setProperty('--colour', sourceColours[name])
    bar.style.setProperty('--part', `${((seconds[name] ?? 0) / most) * 100}%`)
    const time = element('span', 'fact-time', hoursWords(seconds[name] ?? 0))
    return element('li', '', element('span', 'fact-class', sourceClassNames[name]), bar, time)
  })
  return element('ul', 'fact-shares', ...lines)
}

type Row = readonly [name: string, said: string, isAlarm?: boolean]

const rows = (all: readonly Row[]): HTMLElement =>
  element(
    'dl',
    'fact-rows',
    ...all.map(([name, said, isAlarm = false]) =>
      element(
        'div',
        isAlarm ? 'fact-row alarm' : 'fact-row',
        element('dt', '', name),
        element('dd', '', said),
      ),
    ),
  )

function stationRows({ station, renewal }: Inspection): Row[] {
  const { responsible, place, rectification } = station
  const standing = station.demonstration ? `${station.standing}（演示站点）` : station.standing
  return [
    ['站点资格', standing],
    ['点位', `${place.name}（${place.kind}）`],
    [
      '责任人',
      responsible === null ? '未填写' : `${responsible.name}　${responsible.telephone}`,
      responsible === null,
    ],
    ['最近导入', momentWords(renewal.newestInstalledAt)],
    ['新内容首播', momentWords(renewal.newestFirstShownAt)],
    ...(rectification === null
      ? []
      : [['整改', `${dateWords(rectification.deadline)}前：${rectification.asked}`, true] as const]),
  ]
}

function machineRows({ machine, seal }: Inspection): Row[] {
  const { diskFreeBytes, diskTotalBytes, clockTrusted, upSeconds, shell, version } = machine
  const sealed = seal === null ? '还没有' : `${dateWords(seal.date)}，第 ${seal.number} 号`
  return [
    ['时钟', clockTrusted ? '可信' : '不可信，时长暂不计入', !clockTrusted],
    ['磁盘', `剩余 ${gigabytes(diskFreeBytes)}，共 ${gigabytes(diskTotalBytes)}`, diskFreeBytes < 1e9],
    ['连续运行', upWords(upSeconds)],
    ['程序', `版本 ${version}，${shell}`],
    ['最近封存', sealed],
  ]
}

function faults({ machine }: Inspection): HTMLElement {
  if (machine.faults.length === 0) return element('p', 'fact-sound', '没有发现异常')
  return element('ul', 'fact-faults', ...machine.faults.slice(0, 3).map((fault) => element('li', '', fault)))
}

function takeAway({ keyId, phoneAddress }: Inspection): HTMLElement {
  const phone = phoneAddress === null ? [] : [element('p', '', `手机查看：${phoneAddress}`)]
  return element(
    'div',
    'fact-code-words',
    element('p', '', '用手机扫码，留存本站签名：'),
    element('p', 'fact-note', '站点编码、此刻时间、本月达标天数、今日与本月各类时长、最近一次日封存。'),
    element('p', 'fact-note', '事后不联网也能核验真伪，方法见《审计手册》。'),
    element('p', 'fact-key', `公钥指纹 ${keyId.slice(0, 16)}`),
    ...phone,
  )
}
