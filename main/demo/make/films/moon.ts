import { ink, n } from '../ink.ts'
import { words } from '../lettering.ts'
import { ramp, scatter, span } from '../motion.ts'
import type { Film } from '../sheet.ts'
import { captions, title } from './caption.ts'

const seconds = 22
const centre = { x: 690, y: 500, orbit: 262 }
const eye = { x: 1500, y: 470, radius: 218 }

/** 0 new, 0.5 full. The moon rests at the four named phases, so that they can be read. */
export function phaseAt(t: number): number {
  const quarter = (from: number): number => ramp(t, from, from + 2.6) / 4
  return (
    0.14 + (quarter(0.4) * 0.11) / 0.25 + quarter(5) + quarter(9.2) + quarter(13.4) + ramp(t, 17.6, 22) * 0.39
  )
}

function stars(): string {
  const xs = scatter(90)
  const ys = scatter(90, 0.37)
  return xs
    .map((x, place) => {
      const y = ((ys[place] ?? 0) * 7.3 + x * 3.1) % 1
      return `<circle cx="${n(x * 1920)}" cy="${n(y * 900)}" r="${place % 7 === 0 ? 3.4 : 1.7}" fill="${ink.white}" opacity="${place % 3 === 0 ? 0.9 : 0.45}"/>`
    })
    .join('')
}

/** Lit limb and terminator as two half ellipses: exact for a ball lit from far away. */
export function litMoon(x: number, y: number, radius: number, phase: number): string {
  const share = ((phase % 1) + 1) % 1
  const bulge = Math.cos(share * 2 * Math.PI) * radius
  const waxing = share < 0.5
  const limb = `A${radius} ${radius} 0 0 ${waxing ? 1 : 0} 0 ${radius}`
  const back = `A${n(Math.abs(bulge))} ${radius} 0 0 ${bulge > 0 === waxing ? 0 : 1} 0 ${-radius}`
  const craters = [
    [-60, -70, 34],
    [50, -20, 46],
    [-30, 60, 52],
    [78, 84, 24],
    [-110, 10, 22],
    [20, -130, 20],
  ]
    .map(
      ([cx = 0, cy = 0, r = 0]) =>
        `<circle cx="${n((cx * radius) / 220)}" cy="${n((cy * radius) / 220)}" r="${n((r * radius) / 220)}"/>`,
    )
    .join('')
  const id = `lit${Math.round(radius)}`
  return (
    `<g transform="translate(${n(x)} ${n(y)})"><circle r="${radius}" fill="#31445F"/><clipPath id="${id}"><path d="M0 ${-radius}${limb}${back}Z"/></clipPath>` +
    `<g clip-path="url(#${id})"><circle r="${radius}" fill="#FBEFC9"/><g fill="#E5CE93">${craters}</g></g></g>`
  )
}

function earth(turn: number): string {
  const land =
    'M-70 -40C-40 -70 -6 -50 -14 -26C-2 -6 -34 6 -40 34C-60 24 -82 -8 -70 -40ZM20 -60C56 -58 76 -20 60 8C40 10 36 -12 20 -20C8 -34 8 -54 20 -60ZM-4 34C18 24 42 34 36 58C20 72 -6 66 -4 34Z'
  return (
    `<g transform="translate(${centre.x} ${centre.y})"><circle r="92" fill="${ink.blue}"/><g transform="rotate(${n(turn)})"><path d="${land}" fill="${ink.leaf}"/></g>` +
    `<path d="M0 -92A92 92 0 0 1 0 92Z" fill="${ink.night}" opacity=".62"/><circle r="92" fill="none" stroke="${ink.white}" stroke-width="4"/></g>`
  )
}

/** Seen from above the north pole; the sun is far away on the left, so the left half is always bright. */
function orbit(t: number): string {
  const angle = Math.PI + phaseAt(t) * 2 * Math.PI
  const mx = centre.x + Math.cos(angle) * centre.orbit
  const my = centre.y - Math.sin(angle) * centre.orbit
  const sight = `<path d="M${centre.x} ${centre.y}L${n(mx)} ${n(my)}" stroke="${ink.yellow}" stroke-width="5" stroke-dasharray="4 16" stroke-linecap="round"/>`
  const out = 1 + 84 / centre.orbit
  const label = { size: 34, weight: 800, anchor: 'middle', fill: ink.white } as const
  const names =
    words(centre.x, centre.y + 142, '地球', label) +
    words(centre.x + (mx - centre.x) * out, centre.y + (my - centre.y) * out + 12, '月亮', label)
  return (
    `${names}<circle cx="${centre.x}" cy="${centre.y}" r="${centre.orbit}" fill="none" stroke="${ink.sky}" stroke-width="3" stroke-dasharray="2 14" stroke-linecap="round"/>` +
    `${sight}${earth(-t * 40)}<g transform="translate(${n(mx)} ${n(my)})"><circle r="44" fill="#FBEFC9"/><path d="M0 -44A44 44 0 0 1 0 44Z" fill="#31445F"/>` +
    `<circle cx="-16" cy="-10" r="8" fill="#E5CE93"/><circle cx="-20" cy="14" r="6" fill="#E5CE93"/><circle r="44" fill="none" stroke="${ink.white}" stroke-width="3"/></g>`
  )
}

function sunlight(t: number): string {
  const rays = [210, 355, 500, 645, 790].map((y, row) => {
    const shift = ((t * 90 + row * 37) % 120) - 60
    return `<path d="M${210 + shift} ${y}h150m0 0l-26 -17m26 17l-26 17" stroke="${ink.yellow}" stroke-width="9" fill="none" stroke-linecap="round" stroke-linejoin="round" opacity="${n(0.95 - Math.abs(shift) / 90)}"/>`
  })
  return (
    `<circle cx="-330" cy="500" r="500" fill="${ink.orange}"/><circle cx="-330" cy="500" r="462" fill="${ink.yellow}"/>` +
    `${rays.join('')}${words(30, 516, '太阳', { size: 46, weight: 900, fill: ink.red })}`
  )
}

const names = [
  '新月 · 初一',
  '蛾眉月',
  '上弦月 · 初七初八',
  '盈凸月',
  '满月 · 十五十六',
  '亏凸月',
  '下弦月 · 廿二廿三',
  '残月',
]

function window(t: number): string {
  const phase = ((phaseAt(t) % 1) + 1) % 1
  const near = Math.round(phase * 4) / 4
  const named = Math.abs(phase - near) < 0.03 ? Math.round(near * 8) % 8 : Math.floor(phase * 4) * 2 + 1
  return (
    `<circle cx="${eye.x}" cy="${eye.y}" r="300" fill="${ink.dusk}"/><circle cx="${eye.x}" cy="${eye.y}" r="300" fill="url(#dots-night)" opacity=".5"/>` +
    `<circle cx="${eye.x}" cy="${eye.y}" r="300" fill="none" stroke="${ink.yellow}" stroke-width="8"/>${litMoon(eye.x, eye.y, eye.radius, phase)}` +
    `<rect x="${eye.x - 190}" y="116" width="380" height="74" rx="37" fill="${ink.yellow}"/>` +
    words(eye.x, 167, '地球上看到的', { size: 42, weight: 800, anchor: 'middle' }) +
    words(eye.x, 832, names[named] ?? '', { size: 58, weight: 900, anchor: 'middle', fill: ink.yellow })
  )
}

const spoken = [
  { from: -1, to: 4.6, text: '月亮自己不发光，它反射太阳光', note: '朝着太阳的半边，永远是亮的' },
  { from: 4.6, to: 9, text: '月亮绕着地球转，位置天天变', note: '亮的半边，有时正对我们，有时侧对我们' },
  { from: 9, to: 13.3, text: '看到一半叫“弦月”，全看到叫“满月”' },
  { from: 13.3, to: 17.5, text: '不是地球影子挡住了月亮', note: '影子挡住月亮，那是少见的“月食”' },
  { from: 17.5, to: 23, text: '从新月到新月，大约 29 天半', note: '农历的一个月，就是这么来的' },
]

function draw(t: number): string {
  const glow = 0.5 + 0.5 * span(t, 8, 22, 2)
  return (
    `<rect width="1920" height="1080" fill="${ink.night}"/><g opacity="${n(glow)}">${stars()}</g>${sunlight(t)}${orbit(t)}${window(t)}` +
    title(90, 118, '月亮为什么有圆缺', 76) +
    captions(t, 1920, 1080, spoken, 66)
  )
}

export const moon: Film = {
  path: '科普中国/科普中国e站示例_月亮为什么有圆缺.mp4',
  width: 1920,
  height: 1080,
  seconds,
  draw,
  score: {
    chords: [
      { at: 0, midi: [50, 57, 62, 66] },
      { at: 4.6, midi: [47, 54, 62, 66] },
      { at: 9, midi: [43, 55, 59, 62] },
      { at: 13.3, midi: [45, 52, 57, 61] },
      { at: 17.5, midi: [50, 57, 62, 66] },
    ],
    bells: [
      { at: 4.6, midi: 81 },
      { at: 7.6, midi: 86 },
      { at: 11.8, midi: 90 },
      { at: 16, midi: 85 },
      { at: 17.6, midi: 86 },
    ],
    rumbles: [],
  },
}
