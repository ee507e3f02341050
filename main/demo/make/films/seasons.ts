import { ink, n } from '../ink.ts'
import { words } from '../lettering.ts'
import { ramp, scatter } from '../motion.ts'
import { house, sun } from '../scenery.ts'
import type { Film } from '../sheet.ts'
import { captions, title } from './caption.ts'

const seconds = 22
const path = { x: 620, y: 500, rx: 430, ry: 236 }
const view = { x: 1500, y: 480, radius: 310 }

/** Quarters of a year since the spring equinox, from −1; the earth rests a while at each of the four marks. */
function quarterAt(t: number): number {
  return (
    ramp(t, -2, 3.4) + ramp(t, 4.2, 7.4) + ramp(t, 9.4, 11.6) + ramp(t, 12, 14.4) + ramp(t, 17, 22) * 0.9 - 1
  )
}

function space(): string {
  const heights = scatter(70, 0.4)
  const stars = heights.map((y, k) => {
    const x = (k * 0.754_877_67) % 1
    return `<circle cx="${n(x * 1920)}" cy="${n(y * 900)}" r="${k % 6 ? 1.8 : 3.2}" fill="${ink.white}" opacity="${k % 3 ? 0.4 : 0.85}"/>`
  })
  return `<rect width="1920" height="1080" fill="${ink.night}"/>${stars.join('')}`
}

/**
 * The axis always leans the same way (23.4°, its top to the right), so at the left of the sun the
 * north leans towards it and has summer, and at the right it leans away and has winter.
 */
function earth(x: number, y: number, size: number): string {
  const dark = (Math.atan2(y - path.y, x - path.x) * 180) / Math.PI
  const land =
    'M-60 -44C-30 -80 20 -76 10 -50C24 -30 -10 -20 -16 6C-40 0 -74 -20 -60 -44ZM26 -10C60 -20 76 10 54 40C36 66 20 30 26 -10ZM-40 36C-20 26 2 40 -8 66C-30 80 -50 60 -40 36Z'
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${n(size)})"><g transform="rotate(23.4)"><path d="M0 -138V138" stroke="${ink.red}" stroke-width="8" stroke-linecap="round"/>` +
    `<circle r="96" fill="${ink.blue}"/><path d="${land}" fill="${ink.leaf}"/><path d="M-96 0A96 22 0 0 0 96 0" fill="none" stroke="${ink.white}" stroke-width="4" stroke-dasharray="10 9"/>` +
    `<circle cx="-8" cy="-44" r="11" fill="${ink.red}" stroke="${ink.white}" stroke-width="4"/></g>` +
    `<path d="M0 -96A96 96 0 0 1 0 96Z" transform="rotate(${n(dark)})" fill="${ink.night}" opacity=".6"/><circle r="96" fill="none" stroke="${ink.white}" stroke-width="4"/></g>`
  )
}

const marks = [
  { name: '春分', x: path.x + 190, y: path.y - path.ry - 10 },
  { name: '夏至', x: path.x - path.rx + 190, y: path.y + 15 },
  { name: '秋分', x: path.x + 210, y: path.y + path.ry + 40 },
  { name: '冬至', x: path.x + path.rx - 190, y: path.y + 15 },
]

/** Seen from the north the earth goes anticlockwise: far side in spring, left, near side, right in winter. */
function orbit(t: number): string {
  const quarter = quarterAt(t)
  const angle = -(quarter + 1) * (Math.PI / 2)
  const x = path.x + Math.cos(angle) * path.rx
  const y = path.y + Math.sin(angle) * path.ry
  const near = 0.95 + 0.17 * Math.sin(angle)
  const globe = earth(x, y, near)
  const star = sun(path.x, path.y, 92, t * 0.3)
  const names = marks.map(({ name, x: mx, y: my }, k) => {
    const here = Math.abs(((((quarter - k) % 4) + 6) % 4) - 2) < 0.12
    return words(mx, my, name, {
      size: here ? 48 : 36,
      weight: 900,
      anchor: 'middle',
      fill: here ? ink.yellow : ink.sky,
    })
  })
  return (
    `<ellipse cx="${path.x}" cy="${path.y}" rx="${path.rx}" ry="${path.ry}" fill="none" stroke="${ink.sky}" stroke-width="4" stroke-dasharray="3 14" stroke-linecap="round"/>` +
    (Math.sin(angle) < 0 ? globe + star : star + globe) +
    names.join('')
  )
}

const crowns = [
  [ink.leaf, '#F7B9C4'],
  [ink.moss, ink.leaf],
  [ink.orange, ink.yellow],
  ['#8FA3B8', ink.white],
] as const
const grounds = ['#9CCB6B', ink.leaf, '#D9A04A', ink.white]
const skies = ['#BFE3E6', '#8CCBE0', '#F4DDA0', '#B9CBD9']

function yard(season: number): string {
  const [crown, light] = crowns[season] ?? crowns[0]
  const ground = grounds[season] ?? ink.leaf
  const high = [620, 300, 620, 720][season] ?? 500
  const bare = `<path d="M0 -150L-8 -270M0 -170L54 -250M-4 -200L-60 -262M26 -208L30 -276" stroke="${ink.bark}" stroke-width="9" stroke-linecap="round"/><path d="M-46 -176q-20 -16 -44 -6M50 -166q18 -14 36 -4" stroke="${ink.white}" stroke-width="9" fill="none" stroke-linecap="round"/>`
  const tree =
    `<g transform="translate(1390 700) scale(1.15)"><path d="M-14 0L-8 -170L8 -170L16 0Z" fill="${ink.bark}"/><path d="M0 -90L50 -160M0 -110L-46 -170" stroke="${ink.bark}" stroke-width="9" stroke-linecap="round"/>` +
    (season === 3
      ? bare
      : `<path d="M0 -310C70 -310 96 -250 88 -222C124 -196 96 -128 44 -134C20 -112 -30 -112 -48 -134C-104 -128 -120 -196 -86 -222C-98 -262 -64 -310 0 -310Z" fill="${crown}"/><path d="M-4 -296C44 -300 72 -262 60 -232C30 -254 -20 -256 -66 -226C-72 -262 -48 -292 -4 -296Z" fill="${light}"/>`) +
    '</g>'
  return (
    `<rect x="1180" y="160" width="640" height="640" fill="${skies[season] ?? ink.sky}"/>${sun(1690, high - 90, 56)}` +
    `<path d="M1180 660C1300 610 1500 680 1820 620V800H1180Z" fill="${ground}"/>${house(1600, 716, 0.72, ink.paper, season === 3 ? ink.white : ink.red)}${tree}`
  )
}

function falling(t: number, season: number): string {
  if (season === 1) return ''
  const colour = ['#F7B9C4', '', ink.orange, ink.white][season] ?? ink.white
  return scatter(18)
    .map(
      (share, k) =>
        `<ellipse cx="${n(1200 + share * 600 + Math.sin(t * 1.6 + k) * 18)}" cy="${n(180 + ((t * 70 + k * 97) % 560))}" rx="8" ry="${season === 3 ? 8 : 5}" fill="${colour}"/>`,
    )
    .join('')
}

/** The same yard all year; one season melts into the next. */
function window(t: number): string {
  const quarter = quarterAt(t) + 4
  const season = Math.round(quarter) % 4
  const before = (season + 3) % 4
  const share = ramp(quarter - Math.floor(quarter - 0.5) - 0.5, 0, 0.25)
  const name = ['春', '夏', '秋', '冬'][season] ?? ''
  return (
    `<clipPath id="yard"><circle cx="${view.x}" cy="${view.y}" r="${view.radius}"/></clipPath><g clip-path="url(#yard)">${yard(before)}<g opacity="${n(share)}">${yard(season)}</g>${falling(t, season)}</g>` +
    `<circle cx="${view.x}" cy="${view.y}" r="${view.radius}" fill="none" stroke="${ink.yellow}" stroke-width="10"/><circle cx="${view.x}" cy="180" r="66" fill="${ink.red}"/>` +
    words(view.x, 206, name, { size: 74, weight: 900, anchor: 'middle', fill: ink.white })
  )
}

const spoken = [
  { from: -1, to: 4.2, text: '夏天热，不是因为离太阳近', note: '每年一月初，地球离太阳反而最近' },
  { from: 4.2, to: 7.6, text: '地球斜着身子转，倾斜约 23.4 度', note: '绕太阳走一圈，斜的方向不变' },
  { from: 7.6, to: 12, text: '北边朝着太阳：太阳高、白天长，是夏天', note: '阳光直，地面晒得热' },
  { from: 12, to: 17, text: '北边背着太阳：太阳低、白天短，是冬天', note: '这时候，南半球正在过夏天' },
  { from: 17, to: 23, text: '走一圈是一年，一年分成二十四节气' },
]

function draw(t: number): string {
  return (
    `${space()}${orbit(t)}${window(t)}` +
    words(view.x, 846, '北半球的院子', { size: 40, weight: 800, anchor: 'middle', fill: ink.sky }) +
    title(90, 118, '一年为什么有四季', 76) +
    captions(t, 1920, 1080, spoken, 66)
  )
}

export const seasons: Film = {
  path: '科普中国/科普中国e站示例_一年为什么有四季.mp4',
  width: 1920,
  height: 1080,
  seconds,
  draw,
  score: {
    chords: [
      { at: 0, midi: [55, 62, 67, 71] },
      { at: 4.2, midi: [52, 59, 64, 67] },
      { at: 7.6, midi: [48, 55, 64, 67] },
      { at: 12, midi: [50, 57, 60, 66] },
      { at: 17, midi: [43, 55, 62, 71] },
    ],
    bells: [3.2, 7.3, 11.5, 14.3, 17.5].map((at, place) => ({ at, midi: [79, 83, 86, 74, 91][place] ?? 79 })),
    rumbles: [],
  },
}
