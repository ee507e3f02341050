import type { StageTrial } from '../../../playlist/stage-protocol.ts'
import { codeOf, drawCode } from '../code.ts'
import { unitOf } from '../division.ts'
import { glassSize } from '../glass-size.ts'
import { element } from '../sheet/sheet.ts'

/** A code is larger here than beside an item: it is what the page is there for. */
const codeScale = 1.6

const steps = [
  ['打开控制台', '用管理员登录，首次密码在启动窗口里。'],
  ['填写站点', '编码、名称、点位、负责人、开放时间。'],
  ['开通检查', '逐项检查，通过后签发开通证书。'],
  ['导入内容', '插上 U 盘，选文件夹，审核后开播。'],
] as const

/** The first page of a new station: where its console is, and the four steps that lead to playing. */
export function welcomeSheet({ address, isOutside }: NonNullable<StageTrial['welcome']>): HTMLElement {
  const head = element(
    'header',
    'welcome-head',
    element('p', 'welcome-brand', '科普中国e站'),
    element('h1', '', '本站还没有开通'),
    element('p', 'welcome-lead', '四步完成，约五分钟。'),
  )
  return element(
    'section',
    'welcome',
    head,
    element('ol', 'welcome-steps', ...steps.map(([title, what]) => stepLine(title, what))),
    wayIn(address, isOutside),
  )
}

const stepLine = (title: string, what: string) =>
  element('li', '', element('b', '', title), element('span', '', what))

/** A phone is shown the way only where it gets there: other machines are let in by a person, never by default. */
function wayIn(address: string, isOutside: boolean): HTMLElement {
  // The door leads on to the console by itself; from elsewhere nothing but https is answered.
  const { origin, host } = new URL(address)
  const code = isOutside ? codeOf(address, unitOf(glassSize()) * codeScale) : null
  const words = element(
    'div',
    'welcome-where',
    element('p', '', isOutside ? '手机扫码，或在同一网络的电脑上打开' : '在这台机器的浏览器里打开'),
    element('b', 'welcome-address', isOutside ? origin : host),
    element(
      'p',
      'welcome-hint',
      isOutside ? '仅限本单位网络' : '要用手机开通，请先在控制台“系统”里允许从外部管理',
    ),
  )
  return element(
    'footer',
    'welcome-way',
    ...(code === null ? [] : [element('div', 'welcome-code', drawCode(code))]),
    words,
  )
}
