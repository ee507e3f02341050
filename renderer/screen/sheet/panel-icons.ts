import type { Sky } from '../../../playlist/panel-content.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number>>

/** An SVG element with its attributes. */
export function drawn(tag: string, attributes: Attributes, ...children: readonly Element[]): SVGElement {
  const made = document.createElementNS(svgNamespace, tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  made.append(...children)
  return made
}

const icon = (className: string, ...shapes: readonly Element[]) =>
  drawn('svg', { viewBox: '0 0 48 48', class: `icon ${className}`, 'aria-hidden': 'true' }, ...shapes)

const stroke = (d: string, className: string) => drawn('path', { d, class: className })

const cloudPath = 'M14 34h21a8 8 0 0 0 1.6-15.8A11.5 11.5 0 0 0 14.6 17 8.6 8.6 0 0 0 14 34z'
const cloud = () => drawn('path', { d: cloudPath, class: 'cloud' })
const highCloud = () => drawn('path', { d: cloudPath, class: 'cloud', transform: 'translate(0 -5)' })

function sun(x: number, y: number, radius: number): SVGElement {
  const rays = Array.from({ length: 8 }, (_, turn) => {
    const angle = (turn * Math.PI) / 4
    const at = (distance: number) =>
      `${(x + Math.cos(angle) * distance).toFixed(2)} ${(y + Math.sin(angle) * distance).toFixed(2)}`
    return stroke(`M${at(radius * 1.45)}L${at(radius * 1.95)}`, 'ray')
  })
  return drawn('g', {}, drawn('circle', { cx: x, cy: y, r: radius, class: 'sun' }), ...rays)
}

const drops = (d: string) => stroke(d, 'drop')
const flakes = () => stroke('M17 36v6m-2.6-4.5 5.2 3m0-3-5.2 3M31 36v6m-2.6-4.5 5.2 3m0-3-5.2 3', 'flake')
const lines = (className: string) => stroke('M8 20h26M12 26h28M8 32h22M14 38h24', className)

const skyShapes: Readonly<Record<Sky, () => readonly Element[]>> = {
  sunny: () => [sun(24, 24, 9)],
  cloudy: () => [sun(32, 16, 6.5), cloud()],
  overcast: () => [
    drawn('path', { d: cloudPath, class: 'cloud far', transform: 'translate(7 -7) scale(.86)' }),
    cloud(),
  ],
  shower: () => [sun(33, 13, 5.5), highCloud(), drops('M18 34l-2 6m8-6-2 6m8-6-2 6')],
  rain: () => [highCloud(), drops('M17 34l-2 6m8-6-2 6m8-6-2 6m8-6-2 6')],
  storm: () => [highCloud(), drops('M16 33l-4 10m9-10-4 10m9-10-4 10m9-10-4 10m9-10-4 10')],
  thunder: () => [highCloud(), stroke('M26 30l-6 8h6l-3 7', 'bolt'), drops('M14 34l-2 6m24-6-2 6')],
  sleet: () => [
    highCloud(),
    drops('M16 34l-2 6m20-6-2 6'),
    stroke('M24 35v6m-2.6-4.5 5.2 3m0-3-5.2 3', 'flake'),
  ],
  snow: () => [highCloud(), flakes()],
  fog: () => [lines('mist')],
  haze: () => [sun(24, 14, 5.5), stroke('M8 26h32M12 32h26M8 38h24', 'mist')],
  dust: () => [lines('dust')],
  wind: () => [stroke('M6 20h24a5 5 0 1 0-5-5M6 27h31a5.5 5.5 0 1 1-5.5 5.5M6 34h16a4 4 0 1 1-4 4', 'mist')],
}

/** The sky, drawn. */
export const skyIcon = (sky: Sky): SVGElement => icon('sky', ...skyShapes[sky]())

/** A receiver, before a number. */
export const phoneIcon = (): SVGElement =>
  icon(
    'plain',
    stroke(
      'M15 7l6 1 2 8-4 3a22 22 0 0 0 10 10l3-4 8 2 1 6c0 4-3 7-7 7C20 40 8 28 8 14c0-4 3-7 7-7z',
      'solid',
    ),
  )

/** A pin, before a place. */
export const placeIcon = (): SVGElement =>
  icon(
    'plain',
    drawn('path', {
      d: 'M24 5a14 14 0 0 0-14 14c0 10 14 24 14 24s14-14 14-24A14 14 0 0 0 24 5zm0 9a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
      class: 'solid',
      'fill-rule': 'evenodd',
    }),
  )

/** A dial, before hours. */
export const hoursIcon = (): SVGElement =>
  icon('plain', drawn('circle', { cx: 24, cy: 24, r: 17, class: 'line' }), stroke('M24 14v11l7 5', 'line'))

/** A counter window. */
export const windowIcon = (): SVGElement =>
  icon('plain', stroke('M7 41h34M10 41V13l14-7 14 7v28M19 41V28h10v13M17 20h14', 'line'))

/** Up or down, as prices go. */
export const changeIcon = (change: 'up' | 'down' | 'same'): SVGElement =>
  icon(
    `change ${change}`,
    change === 'same'
      ? stroke('M12 24h24', 'line')
      : stroke(change === 'up' ? 'M24 10l15 26H9z' : 'M24 38L9 12h30z', 'solid'),
  )
