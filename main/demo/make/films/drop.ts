import { ink, n } from '../ink.ts'
import { mix, ramp, scatter } from '../motion.ts'
import { cloud, drop, house, sun, tree } from '../scenery.ts'
import type { Film } from '../sheet.ts'
import { captions, title } from './caption.ts'

const seconds = 24
const sea = 3060

/** Where the drop is at a given second; between two marks it eases. Marks are [t, x, y]. */
const path = [
  [0, 250, 3030],
  [2.2, 330, 3090],
  [4.2, 300, 2560],
  [6.2, 420, 1500],
  [8.4, 610, 640],
  [11.6, 660, 600],
  [13.4, 640, 1640],
  [14.4, 560, 1840],
  [15.6, 690, 2080],
  [16.8, 520, 2330],
  [18, 700, 2600],
  [19.4, 560, 2860],
  [21, 330, 3110],
  [24, 420, 3070],
] as const

function placeAt(t: number): readonly [number, number] {
  const next = path.findIndex(([at]) => at > t)
  const [t1, x1, y1] = path[next === -1 ? path.length - 1 : next] ?? path[0]
  const [t0, x0, y0] = path[Math.max(0, (next === -1 ? path.length : next) - 1)] ?? path[0]
  const share = ramp(t, t0, Math.max(t1, t0 + 0.01))
  const straight = Math.min(1, Math.max(0, (t - t0) / Math.max(0.01, t1 - t0)))
  return [mix(x0, x1, share), mix(y0, y1, mix(straight, share, 0.35))]
}

/** The camera looks ahead of the drop and never leaves the picture. */
function cameraAt(t: number): number {
  const around = [-0.8, -0.4, 0, 0.4, 0.8].map(
    (shift) => placeAt(Math.min(seconds, Math.max(0, t + shift)))[1],
  )
  const mean = around.reduce((sum, y) => sum + y, 0) / around.length
  return Math.round(Math.min(1900, Math.max(0, mean - 960)))
}

function heaven(t: number): string {
  const bands = [ink.blue, '#4E93B8', '#7DBBCB', ink.sky, '#C9E4DC', '#EDE7CF']
  const strips = bands.map((fill, row) => {
    const y = row * 340
    return `<path d="M0 ${y}C260 ${y - 60} 520 ${y + 70} 1080 ${y - 10}V2500H0Z" fill="${fill}"/>`
  })
  const drifting = [
    [180, 980, 1.1],
    [900, 1180, 0.9],
    [140, 330, 1.2],
    [930, 300, 1.4],
  ].map(([x = 0, y = 0, scale = 1], place) => cloud(x + Math.sin(t * 0.6 + place) * 26, y, scale))
  return `<rect width="1080" height="3900" fill="${ink.blue}"/>${strips.join('')}${sun(850, 1500, 120, t * 0.25)}${drifting.join('')}`
}

function mountains(): string {
  return (
    `<path d="M-60 2300L260 1720L420 1930L660 1590L900 1960L1000 1860L1160 2300Z" fill="#4B7F8C"/><path d="M660 1590L556 1742L610 1726L650 1772L694 1716L750 1744Z" fill="${ink.white}"/>` +
    `<path d="M260 1720L196 1836L240 1820L278 1850L330 1812Z" fill="${ink.white}"/><path d="M660 1590L900 1960L1000 1860L1160 2300H760L620 2010L700 1840Z" fill="${ink.night}" opacity=".16"/>` +
    `<path d="M-60 2260C200 2080 420 2180 620 2120C820 2060 960 2100 1160 2180V3100H-60Z" fill="${ink.jade}"/><path d="M-60 2500C220 2360 520 2480 760 2400C920 2350 1060 2380 1160 2420V3200H-60Z" fill="${ink.moss}"/>` +
    `<path d="M-60 2760C300 2640 640 2760 1160 2660V3200H-60Z" fill="${ink.leaf}"/>`
  )
}

function valley(): string {
  const river =
    'M636 1660C600 1760 540 1800 560 1850C590 1950 720 1990 694 2080C660 2190 500 2230 520 2330C544 2440 730 2500 704 2600C676 2720 540 2760 556 2860C560 2940 470 3010 420 3080'
  const fields = [0, 1, 2, 3, 4].map(
    (row) =>
      `<path d="M${790 + row * 6} ${2560 + row * 34}q150 -40 330 -30" stroke="${ink.yellow}" stroke-width="14" fill="none"/>`,
  )
  return (
    `<path d="${river}" fill="none" stroke="${ink.sky}" stroke-width="62" stroke-linecap="round"/><path d="${river}" fill="none" stroke="${ink.white}" stroke-width="5" stroke-dasharray="40 60" opacity=".8"/>` +
    `${fields.join('')}${tree(170, 2330, 0.8)}${tree(300, 2400, 0.62)}${tree(900, 2300, 0.7)}${house(240, 2660, 0.8)}${house(920, 2840, 0.7, ink.paper, ink.orange)}${tree(80, 2800, 0.8)}${tree(400, 2880, 0.5)}`
  )
}

function ocean(t: number): string {
  const wave = (y: number, speed: number, fill: string): string => {
    const shift = (t * speed) % 240
    const crests = Array.from({ length: 7 }, () => `q60 -44 120 0t120 0`).join('')
    return `<path d="M${n(-300 + shift)} ${y}${crests}V3900H-300Z" fill="${fill}"/>`
  }
  return `${wave(sea - 10, 46, '#5AA5C4')}${wave(sea + 90, -60, ink.blue)}${wave(sea + 240, 38, '#23587F')}${wave(sea + 400, -44, ink.dusk)}`
}

/** Friends of the drop: vapour on the way up, rain on the way down. */
function company(t: number): string {
  const xs = scatter(26)
  const rising = ramp(t, 2.4, 3.4) * (1 - ramp(t, 8, 9))
  const falling = ramp(t, 11.8, 12.4) * (1 - ramp(t, 15, 16))
  const vapour = xs.map((x, place) => {
    const y = sea - (((t * 150 + place * 173) % 2300) + 20)
    return `<circle cx="${n(x * 1080 + Math.sin(t * 2 + place) * 22)}" cy="${n(y)}" r="${8 + (place % 4) * 5}" fill="${ink.white}" opacity=".7"/>`
  })
  const rain = xs.map((x, place) =>
    drop(x * 1080, 700 + ((t * 900 + place * 311) % 1700), 17, false, '#4E93B8'),
  )
  return (
    (rising > 0 ? `<g opacity="${n(rising)}">${vapour.join('')}</g>` : '') +
    (falling > 0 ? `<g opacity="${n(falling)}">${rain.join('')}</g>` : '')
  )
}

/** As vapour the drop is pale and light; in the cloud it grows; then it is itself again. */
function heroDrop(t: number, [x, y]: readonly [number, number]): string {
  const light = ramp(t, 2.4, 3.6) * (1 - ramp(t, 9, 11))
  const radius = 84 - 26 * light + 14 * ramp(t, 10.4, 11.6) - 14 * ramp(t, 14, 15)
  const bob = Math.sin(t * 4) * 9
  const tilt = Math.sin(t * 2.6) * 9
  return (
    `<g transform="translate(${n(x)} ${n(y + bob)}) rotate(${n(tilt)})"><circle r="${n(radius * 1.75)}" fill="${ink.white}" opacity="${n(0.18 + 0.3 * light)}"/>` +
    `${drop(0, 0, radius, true, light > 0.5 ? '#BFE3EA' : '#5FB4DA')}</g>`
  )
}

const spoken = [
  { from: -1, to: 3, text: '大海里，住着一滴水', note: '地球上的水，约 97% 在海洋里' },
  { from: 3, to: 7.6, text: '太阳一晒，它变成水汽上升', note: '这叫“蒸发”，盐留在了海里' },
  { from: 7.6, to: 12, text: '高空很冷，水汽聚成了云', note: '这叫“凝结”，云是无数小水滴和冰晶' },
  { from: 12, to: 15, text: '云里的水滴变大，落成雨雪', note: '这叫“降水”' },
  { from: 15, to: 20, text: '汇进溪流，浇灌庄稼，渗入地下', note: '人能方便用的淡水，不到总量的 1%' },
  { from: 20, to: 25, text: '流回大海，再次出发', note: '水在循环，干净的水要靠我们爱护' },
]

function draw(t: number): string {
  const hero = placeAt(t)
  const heroCloud = cloud(
    640,
    620,
    3.5 + 0.5 * ramp(t, 8, 11),
    ramp(t, 10.5, 11.8) > 0.5 ? '#DCE6E8' : ink.white,
    'url(#dots-blue)',
  )
  return (
    `<g transform="translate(0 ${n(-cameraAt(t))})">${heaven(t)}${mountains()}${valley()}${ocean(t)}${heroCloud}${company(t)}${heroDrop(t, hero)}</g>` +
    `<rect width="1080" height="190" fill="${ink.night}"/><path d="M0 190L1080 176V190Z" fill="${ink.night}"/>${title(64, 128, '一滴水的旅行', 88)}` +
    captions(t, 1080, 1920, spoken, 66)
  )
}

export const waterDrop: Film = {
  path: '科普中国/竖屏_一滴水的旅行.mp4',
  width: 1080,
  height: 1920,
  seconds,
  draw,
  score: {
    chords: [
      { at: 0, midi: [48, 55, 64] },
      { at: 3, midi: [53, 60, 65, 69] },
      { at: 7.6, midi: [50, 57, 65] },
      { at: 12, midi: [45, 52, 60, 64] },
      { at: 15, midi: [53, 57, 60] },
      { at: 20, midi: [48, 55, 60, 64] },
    ],
    bells: [3, 3.5, 4, 7.6, 12, 12.3, 12.6, 15, 16.2, 17.4, 20.2].map((at, place) => ({
      at,
      midi: [79, 81, 84, 88, 91, 88, 84, 81, 79, 76, 84][place] ?? 84,
    })),
    rumbles: [
      { at: 0, seconds: 5, loud: 0.5, tone: 0.06 },
      { at: 11.8, seconds: 4.4, loud: 0.35, tone: 0.4 },
      { at: 19, seconds: 5, loud: 0.5, tone: 0.06 },
    ],
  },
}
