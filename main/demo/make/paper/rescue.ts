import { person, standing } from '../figure.ts'
import { ink } from '../ink.ts'
import { imprint, numeral, seal, words } from '../lettering.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'
import { aed, calling, lying, panel, pressing, step, tapping } from './rescue-parts.ts'

/** A3 portrait at 96 dots an inch, rounded down, so that one drawing fills one page. */
export const pageSize = { width: 1122, height: 1587 }

const rescuer = { coat: ink.red, trousers: ink.dusk, calm: false }

function heading(name: string, hint: string, page: string): string {
  return (
    `<rect width="1122" height="1587" fill="${ink.paper}"/><path d="M0 0H1122V236L0 276Z" fill="${ink.jade}"/><path d="M0 276L1122 236v14L0 290Z" fill="${ink.yellow}"/>` +
    words(60, 146, name, { size: 104, weight: 900, fill: ink.white }) +
    words(64, 218, hint, { size: 38, weight: 700, fill: ink.yellow }) +
    seal(884, 58, '急救', 46) +
    words(1060, 1556, page, { size: 22, weight: 600, anchor: 'end' }) +
    imprint(60, 1556)
  )
}

function first(): string {
  return (
    panel(60, 330, 486, 250, ink.sky) +
    person(190, 562, 0.95, tapping, rescuer) +
    lying(350, 560, 0.72) +
    words(420, 420, '喂，醒醒！', { size: 36, weight: 900, fill: ink.red, anchor: 'middle' }) +
    step(60, 628, 1, '看安全，拍肩喊', ['先看周围有没有电、车、火', '拍双肩，在两耳边大声叫']) +
    panel(576, 330, 486, 250, '#F3CF9B') +
    person(646, 566, 0.78, calling, { coat: ink.blue }) +
    person(1000, 566, -0.78, standing, { coat: ink.yellow, long: true }) +
    aed(856, 510, 0.4) +
    words(836, 386, '打 120！', { size: 36, weight: 900, fill: ink.red, anchor: 'middle' }) +
    words(836, 430, '去拿 AED！', { size: 36, weight: 900, fill: ink.red, anchor: 'middle' }) +
    step(576, 628, 2, '叫人，打 120', ['请身边的人打电话、取 AED', '手机开免提，听调度员指导'])
  )
}

function breathing(): string {
  return (
    panel(60, 800, 486, 250, '#BFD9B0') +
    person(196, 1032, 0.95, tapping, rescuer) +
    lying(356, 1030, 0.72) +
    words(420, 880, '1001…1005', { size: 34, weight: 900, fill: ink.jade, anchor: 'middle' }) +
    step(60, 1098, 3, '看呼吸', ['看胸口有没有起伏，5 到 10 秒', '没有，或只有叹气样的喘：马上按'])
  )
}

function compression(): string {
  return (
    panel(576, 800, 486, 250, ink.pink) +
    lying(796, 1032, 0.72) +
    person(734, 1036, 0.82, pressing, rescuer) +
    `<path d="M970 906v60m0 0l-22 -24m22 24l22 -24" stroke="${ink.red}" stroke-width="15" fill="none" stroke-linecap="round" stroke-linejoin="round"/>` +
    words(944, 876, '按下 5–6 厘米', { size: 32, weight: 900, anchor: 'middle', fill: ink.red }) +
    step(576, 1098, 4, '用力按，快快按', ['掌根按两乳头连线的中点', '手臂伸直，每次让胸口完全回弹'])
  )
}

function figures(): string {
  const cells = [
    ['100–120', '次／分钟', '按压的快慢'],
    ['5–6', '厘米', '成人按压深度'],
    ['30 : 2', '', '按 30 次，吹 2 口气'],
  ] as const
  const drawn = cells.map(([figure, unit, name], k) => {
    const x = [80, 462, 752][k] ?? 80
    return (
      words(x, 1376, figure, { size: 76, weight: 900, fill: ink.yellow }) +
      words(x + 4, 1426, `${name}${unit === '' ? '' : `（${unit}）`}`, {
        size: 27,
        weight: 700,
        fill: ink.white,
      })
    )
  })
  return (
    panel(40, 1270, 1042, 240, ink.night) +
    drawn.join('') +
    words(80, 1484, '不会或不愿吹气：只按不停，也能救命。按到急救人员接手，或人醒过来。', {
      size: 28,
      weight: 700,
      fill: ink.sky,
    })
  )
}

/** The patient from above: one pad below the right collar bone, one at the left side. */
function chest(): string {
  return (
    `<g transform="translate(820 610)"><path d="M-210 250V60Q-210 -20 -120 -44L-50 -64V-110H50V-64L120 -44Q210 -20 210 60V250Z" fill="${ink.skin}"/><circle cy="-150" r="84" fill="${ink.skin}"/><path d="M-88 -140C-100 -240 100 -240 88 -140C60 -186 -60 -186 -88 -140Z" fill="${ink.night}"/>` +
    `<path d="M-40 -146q10 8 20 0M20 -146q10 8 20 0M-12 -104h24" stroke="${ink.night}" stroke-width="6" fill="none" stroke-linecap="round"/><circle cx="-78" cy="110" r="10" fill="${ink.pink}"/><circle cx="78" cy="110" r="10" fill="${ink.pink}"/>` +
    `<rect x="-150" y="-6" width="104" height="84" rx="18" fill="${ink.white}" stroke="${ink.orange}" stroke-width="9"/><rect x="104" y="140" width="90" height="106" rx="18" fill="${ink.white}" stroke="${ink.orange}" stroke-width="9"/>` +
    `<path d="M-98 78C-98 200 -300 120 -330 150M150 246C150 300 -200 290 -330 210" fill="none" stroke="${ink.orange}" stroke-width="8"/>${words(-98, 52, '右', { size: 40, weight: 900, anchor: 'middle' })}${words(149, 206, '左', { size: 40, weight: 900, anchor: 'middle' })}</g>`
  )
}

function aedSteps(): string {
  const rows = [
    ['开机', '按开关或掀开盖子，听它说话，照着做'],
    ['贴片', '擦干胸口：一片贴右锁骨下，一片贴左乳头外侧下方'],
    ['离开', '它说“正在分析”，谁都别碰病人'],
    ['电击', '它建议电击：喊“都离开”，按闪烁的按钮'],
    ['再按', '电完马上接着按压，两分钟后它会再分析'],
  ] as const
  return rows
    .map(([name, hint], k) => {
      const y = 966 + k * 92
      return (
        numeral(104, y, 38, k + 1, k === 3 ? ink.orange : ink.jade) +
        words(166, y + 18, name, { size: 50, weight: 900 }) +
        words(296, y + 14, hint, { size: 32, weight: 600 }) +
        `<path d="M166 ${y + 44}H1062" stroke="${ink.night}" stroke-width="1.5" opacity=".25"/>`
      )
    })
    .join('')
}

const pageOne =
  heading('心肺复苏', '有人突然倒地，不醒、没有正常呼吸：马上做', '1／2') +
  first() +
  breathing() +
  compression() +
  figures()

const pageTwo =
  heading('AED 怎么用', '自动体外除颤器会说话，谁都能用', '2／2') +
  panel(60, 336, 1002, 540, ink.sky) +
  aed(300, 640, 1.5) +
  chest() +
  aedSteps() +
  panel(40, 1416, 1042, 96, ink.red) +
  words(80, 1478, '越早越好：心跳停了，每晚一分钟，活命的机会约少 7%–10%', {
    size: 34,
    weight: 900,
    fill: ink.white,
  })

export const rescuePages: readonly Sheet[] = [pageOne, pageTwo].map((drawing) => ({
  path: '科普中国/挂图_心肺复苏与AED.pdf',
  ...pageSize,
  svg: svgOf(pageSize.width, pageSize.height, drawing),
}))
