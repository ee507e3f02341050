import type { Pose } from '../figure.ts'
import { ink } from '../ink.ts'
import { numeral, words } from '../lettering.ts'

/** Kneeling beside the patient with straight arms, shoulders over the hands. */
export const pressing: Pose = {
  head: [66, -232],
  neck: [40, -190],
  hip: [-34, -92],
  backArm: [
    [62, -120],
    [84, -58],
  ],
  frontArm: [
    [56, -118],
    [80, -54],
  ],
  backLeg: [
    [26, -20],
    [-62, -8],
  ],
  frontLeg: [
    [16, -16],
    [-72, -6],
  ],
}

export const tapping: Pose = {
  head: [70, -196],
  neck: [36, -166],
  hip: [-34, -88],
  backArm: [
    [76, -110],
    [120, -56],
  ],
  frontArm: [
    [64, -100],
    [108, -44],
  ],
  backLeg: [
    [26, -20],
    [-62, -8],
  ],
  frontLeg: [
    [16, -16],
    [-72, -6],
  ],
}

export const calling: Pose = {
  head: [2, -262],
  neck: [0, -212],
  hip: [0, -112],
  backArm: [
    [52, -180],
    [96, -200],
  ],
  frontArm: [
    [46, -176],
    [36, -236],
  ],
  backLeg: [
    [-15, -58],
    [-18, -8],
  ],
  frontLeg: [
    [15, -58],
    [18, -8],
  ],
}

/** Someone lying on the back, head to the right, on the line y. */
export function lying(x: number, y: number, scale: number, bare = false): string {
  const chest = bare ? ink.skin : ink.sky
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M-250 -22H-60" stroke="${ink.dusk}" stroke-width="44" stroke-linecap="round"/><path d="M-262 -30v-26" stroke="${ink.night}" stroke-width="26" stroke-linecap="round"/>` +
    `<path d="M-60 -30H84" stroke="${chest}" stroke-width="66" stroke-linecap="round"/><path d="M60 -14H-50" stroke="${ink.skin}" stroke-width="22" stroke-linecap="round"/><path d="M60 -16H20" stroke="${chest}" stroke-width="25" stroke-linecap="round"/>` +
    `<path d="M104 -30H140" stroke="${ink.pink}" stroke-width="24"/><circle cx="168" cy="-36" r="39" fill="${ink.skin}"/><path d="M150 -74C190 -92 224 -50 204 -2C196 8 186 4 186 -8C196 -30 184 -60 150 -74Z" fill="${ink.night}"/>` +
    `<path d="M150 -56q6 6 12 0" stroke="${ink.night}" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M138 -40h8" stroke="${ink.night}" stroke-width="4" stroke-linecap="round"/></g>`
  )
}

export function panel(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="26" fill="${fill}"/>`
}

/** A numbered step: picture area above, two lines of type below. */
export function step(x: number, y: number, figure: number, name: string, hints: readonly string[]): string {
  return (
    numeral(x + 44, y + 6, 40, figure) +
    words(x + 100, y + 24, name, { size: 50, weight: 900 }) +
    hints.map((hint, row) => words(x + 4, y + 92 + row * 44, hint, { size: 30, weight: 500 })).join('')
  )
}

export function aed(x: number, y: number, scale: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})"><rect x="-44" y="-150" width="88" height="40" rx="18" fill="none" stroke="${ink.night}" stroke-width="16"/><rect x="-130" y="-126" width="260" height="240" rx="34" fill="${ink.orange}"/>` +
    `<rect x="-104" y="-100" width="208" height="116" rx="16" fill="${ink.white}"/><path d="M0 -14C-50 -50 -46 -92 -18 -88C-6 -86 0 -76 0 -72C0 -76 6 -86 18 -88C46 -92 50 -50 0 -14Z" fill="${ink.red}"/><path d="M4 -78l-20 32h16l-8 26l26 -34h-16z" fill="${ink.yellow}"/>` +
    `<circle cx="-88" cy="64" r="22" fill="${ink.jade}"/><circle cx="88" cy="64" r="22" fill="${ink.red}"/>${words(0, 78, 'AED', { size: 40, weight: 900, anchor: 'middle', fill: ink.white })}</g>`
  )
}
