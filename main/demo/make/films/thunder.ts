import { crouching, person, standing } from '../figure.ts'
import { ink, n } from '../ink.ts'
import { verdict, words } from '../lettering.ts'
import { mix, ramp, span } from '../motion.ts'
import { cloud, house, sun, tree } from '../scenery.ts'
import type { Film } from '../sheet.ts'
import { captions, title } from './caption.ts'

const seconds = 24
const ground = 830
const strikes = [
  { at: -0.3, x: 1420, until: 690 },
  { at: 6.6, x: 2520, until: 330 },
  { at: 15.8, x: 7000, until: 560 },
]

/** The camera walks along one long field and rests at five places. */
function cameraAt(t: number): number {
  const stops = [
    [4.6, 5.6],
    [9.6, 10.6],
    [14.4, 15.4],
    [19.2, 20.4],
  ] as const
  return stops.reduce((x, [from, to]) => x + ramp(t, from, to) * 1800, 0)
}

function skyAndHills(x: number, clear: number): string {
  const far = `M-400 700C0 520 340 640 700 560C1080 470 1400 660 1840 560C2300 470 2700 640 3200 540C3700 480 4200 660 4900 560V1080H-400Z`
  const near = `M-400 800C200 640 700 780 1300 690C1900 620 2400 790 3100 700C3800 620 4400 780 5000 690C5600 640 6300 760 7200 700V1080H-400Z`
  return (
    `<rect width="1920" height="1080" fill="${ink.dusk}"/><rect width="1920" height="1080" fill="${ink.sky}" opacity="${n(clear)}"/>` +
    `<path d="${far}" transform="translate(${Math.round(-x * 0.3)} 0)" fill="${clear > 0.5 ? '#7FB7A8' : '#35607A'}"/><path d="${near}" transform="translate(${Math.round(-x * 0.55)} 0)" fill="${clear > 0.5 ? '#4F9C76' : '#2C6B66'}"/>`
  )
}

function stormClouds(x: number, clear: number): string {
  const row = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((place) => {
    return cloud(
      Math.round(place * 430 - 60 - x * 0.45),
      (place % 2) * 70 + 40 - clear * 420,
      2.5,
      place % 2 ? '#31455E' : '#3D536E',
      '#26384F',
    )
  })
  return row.join('')
}

function bolt(t: number, at: number, x: number, until: number): string {
  const age = t - at
  if (age < 0 || age > 1.2) return ''
  const flicker = age < 0.12 || (age > 0.2 && age < 0.7) ? 1 : Math.max(0, 1 - age / 1.2)
  const reach = until - 150
  const points = [
    [0, 0],
    [-46, 0.3],
    [-6, 0.34],
    [-58, 0.66],
    [-14, 0.7],
    [-36, 1],
    [34, 0.58],
    [-8, 0.54],
    [40, 0.22],
    [4, 0.19],
    [46, 0],
  ]
  const d = points.map(([dx = 0, share = 0]) => `${x + dx * 1.7} ${150 + reach * share}`).join('L')
  return `<path d="M${d}Z" fill="${ink.yellow}" stroke="${ink.white}" stroke-width="5" stroke-linejoin="round" opacity="${n(flicker)}"/>`
}

function counting(t: number): string {
  const shown = span(t, -1, 4.9, 0.3)
  const count = Math.min(3, Math.max(0, Math.floor((t + 0.1) / 0.9)))
  const beads = [1, 2, 3].map((place) => {
    const lit = place <= count
    return (
      `<circle cx="${180 + place * 190}" cy="330" r="76" fill="${lit ? ink.yellow : ink.night}" stroke="${ink.yellow}" stroke-width="6"/>` +
      words(180 + place * 190, 356, String(place), {
        size: 76,
        weight: 900,
        anchor: 'middle',
        fill: lit ? ink.night : ink.yellow,
      })
    )
  })
  const sum = words(920, 352, '秒后听到雷声 ≈ 1 公里', {
    size: 60,
    weight: 900,
    fill: ink.white,
    opacity: Math.max(0.001, ramp(t, 3.2, 3.6)),
  })
  return `<g opacity="${n(shown)}">${beads.join('')}${sum}</g>`
}

function underTheTree(t: number): string {
  const shiver = Math.sin(t * 26) * 3
  const hit = t > 6.6 ? 1 : 0
  return (
    tree(2520, ground + 40, 2.1, hit ? '#4A5A3C' : ink.moss, hit ? '#8A8F4A' : ink.leaf) +
    person(2360 + shiver, ground + 36, 0.92, standing, { coat: ink.orange, calm: false }) +
    `<path d="M3060 ${ground + 60}V430M3300 ${ground + 60}V430" stroke="${ink.bark}" stroke-width="18"/><rect x="2990" y="330" width="380" height="210" rx="10" fill="${ink.white}"/>` +
    `<rect x="3010" y="350" width="340" height="170" fill="${ink.sky}"/>${words(3180, 460, '广告牌', { size: 64, weight: 900, anchor: 'middle' })}` +
    verdict(2150, 430, 92 * ramp(t, 7, 7.4), false) +
    verdict(3360, 330, 70 * ramp(t, 7.6, 8), false)
  )
}

function car(x: number, y: number): string {
  return (
    `<g transform="translate(${x} ${y})"><path d="M-250 0V-76Q-250 -100 -222 -104L-160 -116L-104 -190Q-92 -206 -66 -206H84Q108 -206 124 -188L186 -118L238 -104Q258 -98 258 -74V0Z" fill="${ink.red}"/>` +
    `<path d="M-132 -118L-86 -180H-10V-118ZM14 -118V-180H84L142 -118Z" fill="${ink.sky}"/><path d="M-250 -44H258" stroke="${ink.night}" stroke-width="5" opacity=".3"/>` +
    [-146, 152]
      .map(
        (cx) =>
          `<circle cx="${cx}" cy="0" r="54" fill="${ink.night}"/><circle cx="${cx}" cy="0" r="24" fill="${ink.shade}"/>`,
      )
      .join('') +
    '</g>'
  )
}

function shelters(t: number): string {
  return (
    `${house(4180, ground + 26, 2.2)}${car(4950, ground - 6)}` +
    verdict(4180, 470, 92 * ramp(t, 11.2, 11.6), true) +
    verdict(4950, 490, 84 * ramp(t, 11.9, 12.3), true)
  )
}

function openField(t: number): string {
  const down = ramp(t, 15.9, 16.7)
  const pose = down < 0.5 ? standing : crouching
  const squash = down < 0.5 ? 1 - down * 0.4 : 0.8 + (down - 0.5) * 0.4
  return (
    `<g transform="translate(6300 ${ground + 38}) scale(1.9 ${n(1.9 * squash)})">${person(0, 0, 1, pose, { coat: ink.yellow, trousers: ink.blue })}</g>` +
    tree(7150, ground - 40, 1.1) +
    words(6600, ground - 130, '双脚并拢', {
      size: 72,
      weight: 900,
      fill: ink.white,
      opacity: Math.max(0.001, ramp(t, 16.8, 17.3)),
    }) +
    words(6600, ground - 30, '蹲低抱膝', {
      size: 72,
      weight: 900,
      fill: ink.white,
      opacity: Math.max(0.001, ramp(t, 17.1, 17.6)),
    })
  )
}

function afterwards(t: number): string {
  const clock = ramp(t, 20.4, 22.6)
  const angle = clock * Math.PI
  const hand = `M8050 430L${n(8050 + Math.sin(angle) * 130)} ${n(430 - Math.cos(angle) * 130)}`
  return (
    person(7560, ground + 36, 1.15, standing, { coat: ink.red, long: true }) +
    person(7760, ground + 36, 0.78, standing, { coat: ink.yellow }) +
    `<circle cx="8050" cy="430" r="190" fill="${ink.white}" stroke="${ink.night}" stroke-width="14"/><path d="M8050 430V300A130 130 0 0 1 ${n(8050 + Math.sin(angle) * 130)} ${n(430 - Math.cos(angle) * 130)}Z" fill="${ink.orange}"/>` +
    `<path d="${hand}" stroke="${ink.night}" stroke-width="14" stroke-linecap="round"/><circle cx="8050" cy="430" r="14" fill="${ink.night}"/>` +
    words(8050, 690, '30 分钟', { size: 64, weight: 900, anchor: 'middle', fill: ink.night })
  )
}

const spoken = [
  {
    from: -1,
    to: 4.8,
    text: '看到闪电就数秒，数到雷响为止',
    note: '秒数 ÷ 3 ≈ 公里数；不到 30 秒，马上进屋',
  },
  { from: 4.8, to: 9.8, text: '别躲在大树、电线杆、广告牌下面', note: '雷爱找高处，站在旁边的人会跟着受伤' },
  { from: 9.8, to: 14.6, text: '进楼房、进汽车，关好门窗', note: '在屋里：不洗澡，不碰水管，拔下电器插头' },
  {
    from: 14.6,
    to: 19.4,
    text: '一时找不到屋子：离开高处，蹲低',
    note: '不打金属伞，不躺在地上，几个人要分开',
  },
  {
    from: 19.4,
    to: 25,
    text: '最后一声雷过去 30 分钟，再出门',
    note: '有人被雷击：伤者身上不带电，马上施救，打 120',
  },
]

function draw(t: number): string {
  const x = cameraAt(t)
  const clear = ramp(t, 19.2, 21)
  const flash = Math.max(0, ...strikes.map(({ at }) => (t >= at ? 1 - (t - at) / 0.35 : 0)))
  const field = `<path d="M0 ${ground - 10}C500 ${ground - 40} 1400 ${ground + 10} 1920 ${ground - 20}V1080H0Z" fill="${clear > 0.5 ? ink.leaf : ink.moss}"/>`
  const world =
    underTheTree(t) +
    shelters(t) +
    openField(t) +
    afterwards(t) +
    tree(1720, ground - 40, 1.1) +
    house(420, ground + 16, 1.25) +
    person(800, ground + 36, 1, standing, { coat: ink.red, long: true }) +
    person(960, ground + 36, 0.72, standing, { coat: ink.yellow, trousers: ink.blue })
  const bolts = strikes.map(({ at, x: place, until }) => bolt(t, at, place, until)).join('')
  const fall = (t * 1200) % 320
  const rain = `<rect x="-100" y="-400" width="2300" height="1600" fill="url(#rain)" opacity="${n(0.75 * (1 - clear))}" transform="translate(${n(-Math.sin(0.2443) * fall)} ${n(Math.cos(0.2443) * fall)})"/>`
  return (
    skyAndHills(x, clear) +
    `<g opacity="${n(clear)}">${sun(1560, mix(-260, 130, clear), 90, t * 0.4)}</g>` +
    field +
    `<g transform="translate(${Math.round(-x)} 0)">${bolts}${world}</g>` +
    stormClouds(x, clear) +
    rain +
    `<rect width="1920" height="1080" fill="${ink.white}" opacity="${n(flash * 0.6)}"/>${counting(t)}` +
    title(90, 118, '打雷时，怎么躲', 76, clear > 0.5 ? ink.night : ink.white) +
    captions(t, 1920, 1080, spoken, 66)
  )
}

export const thunder: Film = {
  path: '科普中国/科普中国e站示例_打雷时怎么躲.mp4',
  width: 1920,
  height: 1080,
  seconds,
  draw,
  score: {
    chords: [
      { at: 0, midi: [45, 52, 57] },
      { at: 4.8, midi: [43, 50, 58] },
      { at: 9.8, midi: [48, 55, 64] },
      { at: 14.6, midi: [45, 52, 60] },
      { at: 19.4, midi: [48, 55, 60, 64] },
    ],
    bells: [0.8, 1.7, 2.6, 11.3, 12, 20.4].map((at, place) => ({ at, midi: place < 3 ? 76 : 79 + place })),
    rumbles: [
      { at: 0, seconds: 22, loud: 0.1, tone: 0.5 },
      { at: 2.65, seconds: 2.4, loud: 6, tone: 0.02 },
      { at: 6.9, seconds: 2.4, loud: 8, tone: 0.025 },
      { at: 16.6, seconds: 2.4, loud: 4, tone: 0.018 },
    ],
  },
}
