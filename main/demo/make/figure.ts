import { ink, n } from './ink.ts'
import type { Point } from './ink.ts'

/** Joints in a body about 300 units tall that stands on (0, 0); y grows downwards. */
export type Pose = {
  readonly head: Point
  readonly neck: Point
  readonly hip: Point
  readonly backArm: readonly [Point, Point]
  readonly frontArm: readonly [Point, Point]
  readonly backLeg: readonly [Point, Point]
  readonly frontLeg: readonly [Point, Point]
}

export type Clothes = {
  readonly coat?: string
  readonly trousers?: string
  readonly hair?: string
  readonly long?: boolean
  readonly calm?: boolean
}

export const standing: Pose = {
  head: [2, -262],
  neck: [0, -212],
  hip: [0, -112],
  backArm: [
    [-34, -160],
    [-38, -108],
  ],
  frontArm: [
    [34, -160],
    [38, -108],
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

export const crouching: Pose = {
  head: [26, -152],
  neck: [4, -108],
  hip: [-26, -42],
  backArm: [
    [38, -72],
    [50, -56],
  ],
  frontArm: [
    [30, -62],
    [54, -44],
  ],
  backLeg: [
    [30, -70],
    [8, -8],
  ],
  frontLeg: [
    [36, -64],
    [16, -6],
  ],
}

function limb(from: Point, [bend, end]: readonly [Point, Point], width: number, colour: string): string {
  return `<path d="M${from.join(' ')}L${bend.join(' ')}L${end.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
}

function arm(pose: Pose, side: readonly [Point, Point], colour: string): string {
  const shoulder: Point = [pose.neck[0], pose.neck[1] + 20]
  const [hx, hy] = side[1]
  return `${limb(shoulder, side, 25, colour)}<circle cx="${hx}" cy="${hy}" r="13.5" fill="${ink.skin}"/>`
}

function leg(pose: Pose, side: readonly [Point, Point], colour: string): string {
  const [fx, fy] = side[1]
  return `${limb(pose.hip, side, 31, colour)}<rect x="${fx - 15}" y="${fy - 8}" width="42" height="19" rx="9" fill="${ink.night}"/>`
}

function head([x, y]: Point, clothes: Clothes): string {
  const hair = clothes.hair ?? ink.night
  const mouth = clothes.calm === false ? 'M8 17a7 7 0 0 1 14 0' : 'M6 13a10 9 0 0 0 18 0'
  const long = clothes.long ? `<path d="M-42 -6C-46 30 -40 46 -26 52L-2 44L-8 -10Z" fill="${hair}"/>` : ''
  return (
    `<g transform="translate(${n(x)} ${n(y)})">${long}<circle r="40" fill="${ink.skin}"/>` +
    `<path d="M-41 8C-48 -36 -10 -56 22 -42C44 -32 44 -10 38 -4C24 -4 8 -12 -2 -24C-8 -10 -22 -4 -26 8C-30 2 -38 2 -41 8Z" fill="${hair}"/>` +
    `<circle cx="7" cy="0" r="3.6" fill="${ink.night}"/><circle cx="27" cy="0" r="3.6" fill="${ink.night}"/>` +
    `<path d="${mouth}" fill="none" stroke="${ink.night}" stroke-width="3.4" stroke-linecap="round"/>` +
    `<circle cx="0" cy="12" r="7" fill="${ink.pink}"/><circle cx="33" cy="12" r="5.5" fill="${ink.pink}"/></g>`
  )
}

/** A person in flat colour, looking to the right; `scale` below zero looks to the left. */
export function person(x: number, y: number, scale: number, pose: Pose, clothes: Clothes = {}): string {
  const { coat = ink.red, trousers = ink.dusk } = clothes
  const [nx, ny] = pose.neck
  const [hx, hy] = pose.hip
  const torso =
    `<path d="M${nx} ${ny + 26}L${hx} ${hy - 8}" stroke="${coat}" stroke-width="66" stroke-linecap="round"/>` +
    `<path d="M${nx} ${ny + 6}L${n((pose.head[0] + nx) / 2)} ${n((pose.head[1] + ny) / 2)}" stroke="${ink.pink}" stroke-width="24" stroke-linecap="round"/>`
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${n(scale)} ${n(Math.abs(scale))})">` +
    `<g style="filter:brightness(.82)">${arm(pose, pose.backArm, coat)}${leg(pose, pose.backLeg, trousers)}</g>` +
    `${leg(pose, pose.frontLeg, trousers)}${torso}${head(pose.head, clothes)}${arm(pose, pose.frontArm, coat)}</g>`
  )
}
