import {
  apple,
  broccoli,
  carrot,
  egg,
  fish,
  grapes,
  leafGreen,
  maize,
  milk,
  orange,
  rice,
  tofu,
  tomato,
  yam,
} from '../food.ts'
import { ink, n } from '../ink.ts'
import { imprint, lines, seal, words } from '../lettering.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

/** Shares of a meal by weight: 中国居民平衡膳食餐盘 (2022): vegetables 34–36 %, grain and tubers 26–28 %, fruit 20–25 %, the rest 13–17 %. */
const plate = { x: 1240, y: 560, radius: 400 }
const shares = [
  { share: 0.35, colour: '#D9E8B8' },
  { share: 0.22, colour: '#FBD9C4' },
  { share: 0.16, colour: '#CFE3EA' },
  { share: 0.27, colour: '#F7E3AE' },
]

function sectors(): string {
  let from = -0.5
  return shares
    .map(({ share, colour }) => {
      const at = (turn: number): string => {
        const angle = turn * 2 * Math.PI
        return `${n(plate.x + Math.cos(angle) * plate.radius)} ${n(plate.y + Math.sin(angle) * plate.radius)}`
      }
      const d = `M${plate.x} ${plate.y}L${at(from)}A${plate.radius} ${plate.radius} 0 0 1 ${at(from + share)}Z`
      from += share
      return `<path d="${d}" fill="${colour}" stroke="${ink.white}" stroke-width="14" stroke-linejoin="round"/>`
    })
    .join('')
}

function cloth(): string {
  const bands = [0, 1, 2, 3, 4, 5, 6].map(
    (row) => `<rect x="640" y="${row * 180}" width="1280" height="90" fill="${ink.white}" opacity=".13"/>`,
  )
  const posts = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (row) =>
      `<rect x="${660 + row * 180}" y="0" width="90" height="1080" fill="${ink.white}" opacity=".13"/>`,
  )
  return `<rect width="1920" height="1080" fill="${ink.jade}"/>${bands.join('')}${posts.join('')}<path d="M0 0H700C640 200 760 420 690 620C650 800 740 960 690 1080H0Z" fill="${ink.paper}"/>`
}

function dishes(): string {
  return (
    broccoli(1010, 430, 1.1, -10) +
    leafGreen(1150, 330, 0.95, 20) +
    tomato(1290, 300, 1.02) +
    carrot(1160, 500, 0.9) +
    carrot(1075, 545, 0.66) +
    broccoli(1335, 415, 0.72, 14) +
    carrot(920, 500, 0.7) +
    apple(1500, 420, 1) +
    orange(1530, 560, 0.92) +
    grapes(1420, 500, 0.95, 8) +
    fish(1475, 720, 0.82, 38) +
    egg(1345, 660, 0.82, -20) +
    tofu(1360, 800, 0.86) +
    rice(1100, 690, 1.22) +
    maize(1160, 850, 0.72, 68) +
    yam(985, 795, 0.66, 30)
  )
}

function table(): string {
  return (
    `<ellipse cx="1252" cy="584" rx="474" ry="470" fill="${ink.night}" opacity=".22"/><circle cx="${plate.x}" cy="${plate.y}" r="468" fill="${ink.white}"/><circle cx="${plate.x}" cy="${plate.y}" r="440" fill="none" stroke="${ink.blue}" stroke-width="7"/>` +
    `<circle cx="${plate.x}" cy="${plate.y}" r="452" fill="none" stroke="${ink.blue}" stroke-width="3" stroke-dasharray="3 12"/>${sectors()}${dishes()}${milk(1778, 260, 1.05)}` +
    `<path d="M1752 520L1792 1010M1818 516L1846 1008" stroke="${ink.bark}" stroke-width="17" stroke-linecap="round"/><path d="M1752 520L1758 596M1818 516L1822 592" stroke="${ink.red}" stroke-width="17" stroke-linecap="round"/>`
  )
}

function tag(x: number, y: number, name: string, share: string, fill: string): string {
  const width = name.length * 42 + share.length * 36 + 78
  return (
    `<g transform="translate(${x - width / 2} ${y})"><rect width="${width}" height="72" rx="36" fill="${fill}"/>` +
    words(30, 51, name, { size: 42, weight: 900, fill: ink.white }) +
    words(width - 28, 50, share, { size: 36, weight: 800, fill: ink.white, anchor: 'end' }) +
    '</g>'
  )
}

function daily(): string {
  const rows = [
    ['蔬菜', '300–500 克', '深色菜占一半'],
    ['水果', '200–350 克', '果汁不能代替'],
    ['谷类', '200–300 克', '常吃杂粮薯类'],
    ['鱼禽肉蛋', '120–200 克', '每天一个鸡蛋'],
    ['奶', '300–500 克', '一天一大杯'],
    ['盐', '少于 5 克', '少吃腌菜酱料'],
  ] as const
  return rows
    .map(([name, amount, hint], row) => {
      const y = 520 + row * 78
      const rule = `<path d="M80 ${y + 24}H620" stroke="${ink.night}" stroke-width="2" opacity=".25"/>`
      return (
        words(80, y, name, { size: 36, weight: 800 }) +
        words(244, y, amount, { size: 36, weight: 900, fill: ink.red }) +
        words(620, y - 2, hint, { size: 24, weight: 500, anchor: 'end', opacity: 0.8 }) +
        rule
      )
    })
    .join('')
}

const drawing =
  cloth() +
  table() +
  seal(80, 66, '健康', 38) +
  words(76, 262, '一餐吃多少', { size: 104, weight: 900 }) +
  words(80, 354, '看看这个盘子', { size: 60, weight: 900, fill: ink.jade }) +
  words(80, 436, '成年人每天大约吃', { size: 32, weight: 700, fill: ink.red }) +
  daily() +
  tag(1010, 74, '蔬菜', '约三成半', ink.moss) +
  tag(1650, 470, '水果', '两成多', ink.orange) +
  tag(1545, 890, '鱼肉蛋豆', '一成半', ink.blue) +
  tag(900, 930, '谷薯', '近三成', ink.wood) +
  lines(1778, 440, ['每天一杯奶'], { size: 34, weight: 800, anchor: 'middle', fill: ink.white }) +
  imprint(80, 1036)

export const plateSheet: Sheet = {
  path: '科普中国/海报_平衡膳食餐盘.jpg',
  width: 1920,
  height: 1080,
  svg: svgOf(1920, 1080, drawing),
}
