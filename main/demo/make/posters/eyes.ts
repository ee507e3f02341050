import { person } from '../figure.ts'
import type { Pose } from '../figure.ts'
import { ink, n } from '../ink.ts'
import { imprint, seal, words } from '../lettering.ts'
import { cloud, house, sun, tree } from '../scenery.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

const running: Pose = {
  head: [26, -262],
  neck: [18, -212],
  hip: [-6, -114],
  backArm: [
    [-30, -170],
    [-50, -124],
  ],
  frontArm: [
    [58, -216],
    [92, -262],
  ],
  backLeg: [
    [-44, -80],
    [-92, -74],
  ],
  frontLeg: [
    [40, -72],
    [30, -10],
  ],
}

const reaching: Pose = {
  ...running,
  frontArm: [
    [62, -190],
    [98, -216],
  ],
  backArm: [
    [-34, -190],
    [-66, -214],
  ],
}

/** A swallow kite, the old shape from the north, with an eye on each wing. */
function kite(): string {
  const wing = (side: number): string =>
    `<g transform="scale(${side} 1)"><path d="M30 -60C120 -150 280 -170 330 -70C300 10 150 40 34 60Z" fill="${ink.red}"/><path d="M60 -40C130 -110 250 -130 296 -66C260 -14 150 14 60 34Z" fill="${ink.yellow}"/>` +
    `<ellipse cx="172" cy="-42" rx="76" ry="44" fill="${ink.white}"/><circle cx="172" cy="-42" r="36" fill="${ink.blue}"/><circle cx="172" cy="-42" r="18" fill="${ink.night}"/><circle cx="180" cy="-52" r="8" fill="${ink.white}"/>` +
    `<path d="M20 110L96 300L60 270L36 310L8 160Z" fill="${ink.jade}"/><path d="M24 150L60 262" stroke="${ink.white}" stroke-width="6"/></g>`
  return (
    `<g transform="translate(600 480) rotate(14)">${wing(1)}${wing(-1)}<path d="M0 -110C46 -110 54 40 30 150Q0 190 -30 150C-54 40 -46 -110 0 -110Z" fill="${ink.night}"/><circle cy="-100" r="54" fill="${ink.red}"/><path d="M-14 -88L0 -60L14 -88Z" fill="${ink.yellow}"/>` +
    `<circle cx="-20" cy="-112" r="11" fill="${ink.white}"/><circle cx="20" cy="-112" r="11" fill="${ink.white}"/><circle cx="-20" cy="-112" r="5" fill="${ink.night}"/><circle cx="20" cy="-112" r="5" fill="${ink.night}"/>` +
    [0, 1, 2]
      .map(
        (k) =>
          `<path d="M-26 ${-14 + k * 46}Q0 ${10 + k * 46} 26 ${-14 + k * 46}" stroke="${ink.yellow}" stroke-width="8" fill="none"/>`,
      )
      .join('') +
    '</g>'
  )
}

function meadow(): string {
  const tufts = Array.from({ length: 26 }, (_, k) => {
    const x = (k * 181) % 1080
    const y = 1010 + ((k * 67) % 120)
    return `<path d="M${x} ${y}l-8 -22M${x} ${y}v-28M${x} ${y}l9 -20" stroke="${ink.moss}" stroke-width="5" stroke-linecap="round"/>${k % 4 === 0 ? `<circle cx="${x + 34}" cy="${y - 14}" r="9" fill="${k % 8 ? ink.yellow : ink.white}"/>` : ''}`
  })
  return (
    `<path d="M0 830C240 740 420 850 640 790C820 740 980 780 1080 750V1200H0Z" fill="#8CC6A5"/><path d="M0 900C260 820 520 930 1080 830V1200H0Z" fill="${ink.leaf}"/><path d="M0 1000C300 930 700 1030 1080 950V1200H0Z" fill="#86BE5C"/>` +
    `${house(130, 876, 0.5)}${tree(300, 880, 0.52)}${tree(946, 872, 0.66)}${tree(1030, 890, 0.5)}${tufts.join('')}`
  )
}

function facts(): string {
  const cards = [
    ['2 小时', '每天户外活动', '白天的自然光有助防近视', ink.red],
    ['40 分钟', '连续用眼别超过', '歇 10 分钟，看看远处', ink.jade],
    ['一拳一尺一寸', '读写坐姿', '胸离桌、眼离书、手离笔尖', ink.blue],
    ['10 · 9 · 8', '睡够几小时', '小学、初中、高中', ink.orange],
  ] as const
  return cards
    .map(([figure, name, hint, colour], k) => {
      const x = 60 + (k % 2) * 490
      const y = 1146 + Math.floor(k / 2) * 166
      return (
        `<rect x="${x}" y="${y}" width="12" height="138" fill="${colour}"/>` +
        words(x + 34, y + 24, name, { size: 28, weight: 700 }) +
        words(x + 32, y + 90, figure, { size: figure.length > 5 ? 54 : 62, weight: 900, fill: colour }) +
        words(x + 34, y + 134, hint, { size: 27, weight: 600 })
      )
    })
    .join('')
}

const rays = Array.from({ length: 12 }, (_, k) => {
  const a = (k / 12) * 2 * Math.PI
  return `M130 600L${n(130 + Math.cos(a) * 1700)} ${n(600 + Math.sin(a) * 1700)}L${n(130 + Math.cos(a + 0.24) * 1700)} ${n(600 + Math.sin(a + 0.24) * 1700)}Z`
}).join('')

const drawing =
  `<rect width="1080" height="1527" fill="${ink.sky}"/><path d="${rays}" fill="${ink.white}" opacity=".28"/>${sun(130, 600, 84)}${cloud(900, 300, 0.9)}${cloud(300, 740, 0.7)}${cloud(930, 690, 0.6)}${meadow()}` +
  `<path d="M600 600C520 760 520 860 452 866" fill="none" stroke="${ink.night}" stroke-width="4"/>${kite()}` +
  person(380, 1092, 0.86, running, { coat: ink.red, trousers: ink.blue }) +
  person(660, 1104, 0.8, reaching, { coat: ink.yellow, trousers: ink.jade, long: true, hair: ink.bark }) +
  seal(60, 48, '近视防控', 36) +
  words(56, 246, '抬起头', { size: 128, weight: 900 }) +
  words(466, 246, '看远方', { size: 128, weight: 900, fill: ink.red }) +
  `<path d="M0 1128L1080 1106V1527H0Z" fill="${ink.paper}"/>${facts()}` +
  words(60, 1500, '看不清，先去医院散瞳验光，再配镜', { size: 32, weight: 800, fill: ink.red }) +
  imprint(1020, 1500, ink.night, 'end')

export const eyesSheet: Sheet = {
  path: '科普中国/竖版海报_抬头看远方防近视.jpg',
  width: 1080,
  height: 1527,
  svg: svgOf(1080, 1527, drawing),
}
