import { ink, n } from './ink.ts'

/** A cloud about 200 wide round (x, y). */
export function cloud(
  x: number,
  y: number,
  scale: number,
  fill: string = ink.white,
  under = 'url(#dots-shade)',
): string {
  const shape =
    'M-96 30C-128 30 -128 -14 -92 -16C-92 -56 -40 -66 -22 -40C-4 -76 62 -66 62 -22C104 -30 122 30 82 30Z'
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${scale})"><path d="${shape}" fill="${fill}"/>` +
    `<path d="M-96 30C-118 30 -124 8 -112 -4C-70 22 30 20 100 -2C108 14 100 30 82 30Z" fill="${under}"/></g>`
  )
}

/** A round-crowned tree that stands on (x, y), about 300 tall. */
export function tree(
  x: number,
  y: number,
  scale: number,
  crown: string = ink.moss,
  light: string = ink.leaf,
): string {
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${scale})"><path d="M-14 0L-8 -150L8 -150L16 0Z" fill="${ink.bark}"/>` +
    `<path d="M0 -90L34 -140M0 -110L-30 -150" stroke="${ink.bark}" stroke-width="8" stroke-linecap="round"/>` +
    `<path d="M0 -310C70 -310 96 -250 88 -222C124 -196 96 -128 44 -134C20 -112 -30 -112 -48 -134C-104 -128 -120 -196 -86 -222C-98 -262 -64 -310 0 -310Z" fill="${crown}"/>` +
    `<path d="M-4 -296C44 -300 72 -262 60 -232C30 -254 -20 -256 -66 -226C-72 -262 -48 -292 -4 -296Z" fill="${light}"/></g>`
  )
}

/** A sun with cut-paper rays. */
export function sun(x: number, y: number, radius: number, turn = 0): string {
  const rays = Array.from({ length: 16 }, (_, ray) => {
    const angle = ((ray + turn) * Math.PI) / 8
    const tip = radius * (ray % 2 === 0 ? 1.62 : 1.42)
    const at = (a: number, r: number): string => `${n(Math.cos(a) * r)} ${n(Math.sin(a) * r)}`
    return `M${at(angle - 0.11, radius * 1.14)}L${at(angle, tip)}L${at(angle + 0.11, radius * 1.14)}Z`
  })
  return (
    `<g transform="translate(${n(x)} ${n(y)})"><path d="${rays.join('')}" fill="${ink.orange}"/>` +
    `<circle r="${radius}" fill="${ink.yellow}"/><path d="M${radius} 0A${radius} ${radius} 0 0 1 ${-radius * 0.3} ${radius * 0.954}A${radius * 1.1} ${radius * 1.1} 0 0 0 ${radius} 0Z" fill="${ink.orange}" opacity=".55"/></g>`
  )
}

/** A small house that stands on (x, y), about 260 wide. */
export function house(
  x: number,
  y: number,
  scale: number,
  wall: string = ink.white,
  roof: string = ink.red,
  glow: string = ink.yellow,
): string {
  const pane = (left: number): string =>
    `<rect x="${left}" y="-106" width="58" height="58" fill="${glow}"/><path d="M${left + 29} -106v58M${left} -77h58" stroke="${ink.bark}" stroke-width="5"/>`
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${scale})"><rect x="56" y="-246" width="34" height="80" fill="${ink.bark}"/>` +
    `<rect x="-118" y="-142" width="236" height="142" fill="${wall}"/><path d="M-118 -142h236v26h-236Z" fill="${ink.night}" opacity=".16"/>` +
    `<path d="M-150 -136L-92 -228L92 -228L150 -136Z" fill="${roof}"/>` +
    `<path d="M-121 -182H121M-106 -205H106M-137 -159H137" stroke="${ink.night}" stroke-width="3" opacity=".3"/>` +
    `<rect x="-24" y="-96" width="50" height="96" fill="${ink.wood}"/><circle cx="15" cy="-46" r="4" fill="${ink.yellow}"/>${pane(-100)}${pane(44)}</g>`
  )
}

/** A drop of water, point up, about 2 radii wide; with a face when it is the hero. */
export function drop(x: number, y: number, radius: number, face = false, fill: string = ink.blue): string {
  const smile = face
    ? `<circle cx="-.32" cy=".1" r=".1" fill="${ink.night}"/><circle cx=".32" cy=".1" r=".1" fill="${ink.night}"/>` +
      `<path d="M-.26 .36a.28 .26 0 0 0 .52 0" fill="none" stroke="${ink.night}" stroke-width=".09" stroke-linecap="round"/>` +
      `<circle cx="-.55" cy=".32" r=".13" fill="${ink.pink}"/><circle cx=".55" cy=".32" r=".13" fill="${ink.pink}"/>`
    : ''
  return (
    `<g transform="translate(${n(x)} ${n(y)}) scale(${n(radius)})"><path d="M0 -1.55C.34 -.86 1 -.4 1 .2A1 1 0 0 1 -1 .2C-1 -.4 -.34 -.86 0 -1.55Z" fill="${fill}"/>` +
    `<path d="M-.74 .2A.74 .74 0 0 1 -.36 -.5" fill="none" stroke="${ink.white}" stroke-width=".13" stroke-linecap="round" opacity=".85"/>${smile}</g>`
  )
}
