import { ink } from '../ink.ts'
import { imprint, numeral, seal, words } from '../lettering.ts'
import { cloud, sun } from '../scenery.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

function leaf(x: number, y: number, side: number, size: number, colour: string): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${side * size} ${size})"><path d="M0 0C60 -130 190 -190 330 -110C230 -120 130 -60 60 60Z" fill="${colour}"/>` +
    `<path d="M10 10C80 -90 180 -150 300 -116" fill="none" stroke="${ink.white}" stroke-width="6" opacity=".55"/></g>`
  )
}

function cob(x: number, y: number): string {
  const kernels = Array.from(
    { length: 44 },
    (_, k) =>
      `<rect x="${-46 + (k % 4) * 24}" y="${-150 + Math.floor(k / 4) * 22}" width="20" height="18" rx="7" fill="${k % 3 ? ink.yellow : '#FFD766'}"/>`,
  )
  return (
    `<g transform="translate(${x} ${y}) rotate(20)"><path d="M0 -190C70 -190 64 40 40 90H-40C-64 40 -70 -190 0 -190Z" fill="${ink.orange}"/>${kernels.join('')}<path d="M-6 -186q-30 -60 -60 -50M4 -190q0 -60 -20 -84M10 -186q24 -50 56 -56" stroke="${ink.wood}" stroke-width="9" fill="none" stroke-linecap="round"/>` +
    `<path d="M-62 -60C-100 40 -50 130 0 150C50 130 100 40 62 -60C56 40 24 90 0 100C-24 90 -56 40 -62 -60Z" fill="${ink.leaf}"/></g>`
  )
}

/** One stalk, cut open where the borer has made its tunnel. */
function stalk(): string {
  const joints = [300, 470, 640, 810, 960].map(
    (y) => `<path d="M1516 ${y}h68" stroke="${ink.moss}" stroke-width="10" stroke-linecap="round"/>`,
  )
  const tassel = [-60, -34, -10, 16, 40, 62].map(
    (lean) =>
      `<path d="M1550 180Q${1550 + lean * 0.6} 110 ${1550 + lean * 1.5} ${60 + Math.abs(lean) * 0.5}" fill="none" stroke="${ink.yellow}" stroke-width="12" stroke-linecap="round"/>`,
  )
  return (
    `${leaf(1550, 900, 1, 1.1, ink.moss)}${leaf(1550, 800, -1, 1.15, ink.moss)}${leaf(1550, 400, -1, 1, ink.leaf)}<path d="M1522 170H1578L1590 1080H1510Z" fill="${ink.leaf}"/><path d="M1556 170H1578L1590 1080H1562Z" fill="${ink.moss}" opacity=".7"/>${joints.join('')}` +
    `${leaf(1552, 560, 1, 1.15, ink.leaf)}${leaf(1552, 320, 1, 0.8, ink.moss)}${tassel.join('')}${cob(1636, 620)}`
  )
}

function borer(x: number, y: number, s: number): string {
  const rings = [0, 1, 2, 3, 4, 5].map(
    (k) =>
      `<circle cx="${-80 + k * 30}" cy="${Math.sin(k * 1.2) * 9}" r="27" fill="${k % 2 ? '#F1D9B5' : '#E7C79A'}"/><circle cx="${-80 + k * 30}" cy="${Math.sin(k * 1.2) * 9 - 9}" r="5" fill="${ink.wood}"/>`,
  )
  return `<g transform="translate(${x} ${y}) scale(${s})">${rings.join('')}<circle cx="102" cy="-4" r="29" fill="${ink.bark}"/><circle cx="110" cy="-10" r="6" fill="${ink.white}"/></g>`
}

function lens(): string {
  return (
    `<path d="M1330 760L1450 690" stroke="${ink.night}" stroke-width="8"/><circle cx="1240" cy="800" r="150" fill="${ink.white}"/><clipPath id="lens"><circle cx="1240" cy="800" r="136"/></clipPath>` +
    `<g clip-path="url(#lens)"><rect x="1090" y="650" width="300" height="300" fill="${ink.leaf}"/><path d="M1090 740H1390V870H1090Z" fill="#DDE9B5"/><path d="M1100 770Q1240 730 1390 790V850Q1240 860 1100 840Z" fill="${ink.wood}" opacity=".5"/>${borer(1240, 808, 0.92)}</g>` +
    `<circle cx="1240" cy="800" r="143" fill="none" stroke="${ink.night}" stroke-width="15"/><rect x="1118" y="954" width="244" height="62" rx="31" fill="${ink.red}"/>` +
    words(1240, 1000, '钻心的玉米螟', { size: 35, weight: 900, anchor: 'middle', fill: ink.white })
  )
}

/** Trichogramma: half a millimetre of wasp, drawn a hundred times its size. */
function wasp(x: number, y: number, s: number, turn: number): string {
  return (
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})"><ellipse cx="-10" cy="-46" rx="62" ry="24" fill="${ink.white}" opacity=".85" transform="rotate(24)"/><ellipse cx="0" cy="-36" rx="52" ry="20" fill="${ink.white}" opacity=".75" transform="rotate(-30)"/>` +
    `<ellipse cx="-34" cy="6" rx="46" ry="28" fill="${ink.orange}"/><path d="M-52 -18v48M-28 -20v52" stroke="${ink.wood}" stroke-width="5"/><circle cx="20" cy="0" r="26" fill="${ink.yellow}"/><circle cx="56" cy="-4" r="24" fill="${ink.orange}"/><circle cx="62" cy="-8" r="10" fill="${ink.red}"/>` +
    `<path d="M68 -24q14 -22 34 -22M74 -16q18 -12 36 -6M10 22l-8 24M26 24l2 24M40 18l14 20" stroke="${ink.night}" stroke-width="6" fill="none" stroke-linecap="round"/></g>`
  )
}

function field(): string {
  const rows = Array.from(
    { length: 9 },
    (_, k) =>
      `<path d="M${900 + k * 150} 1080L${1180 + k * 62} 700" stroke="${ink.jade}" stroke-width="${16 - k * 0.6}" opacity=".55"/>`,
  )
  return (
    `<rect width="1920" height="1080" fill="#F6DFA4"/>${sun(1290, 220, 84)}${cloud(1080, 160, 0.8)}${cloud(1800, 300, 0.8)}<path d="M760 620C1000 520 1200 620 1400 570C1600 520 1760 560 1920 530V1080H760Z" fill="#8CC6A5"/>` +
    `<path d="M700 700C1000 620 1400 700 1920 640V1080H700Z" fill="#86BE5C"/>${rows.join('')}`
  )
}

function measures(): string {
  const rows = [
    ['秋冬清秸秆', '粉碎还田或离田，让越冬虫没处藏'],
    ['灯光性诱', '成虫期挂诱虫灯、性诱捕器，少产卵'],
    ['放赤眼蜂', '产卵初期放蜂，间隔 5–7 天再放一次'],
    ['生物农药', '心叶末期灌心：苏云金杆菌、白僵菌'],
  ] as const
  return rows
    .map(([name, hint], k) => {
      const y = 470 + k * 128
      return (
        numeral(112, y, 44, k + 1, [ink.red, ink.orange, ink.jade, ink.blue][k]) +
        words(184, y + 2, name, { size: 48, weight: 900 }) +
        words(184, y + 50, hint, { size: 34, weight: 600 })
      )
    })
    .join('')
}

const drawing =
  field() +
  `<path d="M0 0H880C820 260 960 560 860 820C830 920 850 1020 860 1080H0Z" fill="${ink.paper}"/>` +
  stalk() +
  lens() +
  wasp(1140, 430, 1.05, -12) +
  wasp(1330, 480, 0.6, 10) +
  wasp(1400, 330, 0.5, -20) +
  wasp(1020, 330, 0.45, 14) +
  words(1150, 566, '赤眼蜂把卵产进螟虫卵里', { size: 36, weight: 900, anchor: 'middle' }) +
  words(1150, 610, '身长约半毫米，图是放大的', { size: 26, weight: 600, anchor: 'middle' }) +
  seal(68, 52, '农业', 38) +
  words(64, 254, '请小蜂', { size: 130, weight: 900, fill: ink.jade }) +
  words(466, 254, '来护粮', { size: 130, weight: 900 }) +
  words(68, 344, '玉米螟绿色防控四招', { size: 58, weight: 900, fill: ink.red }) +
  measures() +
  words(68, 984, '用药、放蜂的时间和用量，听当地植保站的', { size: 34, weight: 800, fill: ink.red }) +
  imprint(68, 1040)

export const maizeSheet: Sheet = {
  path: '科普中国/农业海报_玉米螟绿色防控.jpg',
  width: 1920,
  height: 1080,
  svg: svgOf(1920, 1080, drawing),
}
