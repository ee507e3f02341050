import { ink } from './ink.ts'

export type Lettering = {
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly spacing?: number
  readonly leading?: number
  readonly opacity?: number
}

/** One line of type; `y` is the baseline. */
export function words(x: number, y: number, text: string, style: Lettering): string {
  const { size, weight = 500, fill = ink.night, anchor = 'start', spacing = 0, opacity = 1 } = style
  return (
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"` +
    ` letter-spacing="${spacing}"${opacity < 1 ? ` opacity="${opacity}"` : ''}>${text}</text>`
  )
}

/** Several lines under one another; `leading` is measured in type sizes. */
export function lines(x: number, y: number, texts: readonly string[], style: Lettering): string {
  const step = style.size * (style.leading ?? 1.5)
  return texts.map((text, row) => words(x, y + row * step, text, style)).join('')
}

/** The theme of a sheet, cut like a name seal. */
export function seal(x: number, y: number, text: string, size = 40, fill: string = ink.red): string {
  const width = size * text.length + size * 0.8
  const height = size * 1.75
  return (
    `<g transform="translate(${x} ${y})"><rect width="${width}" height="${height}" rx="${size * 0.22}" fill="${fill}"/>` +
    `<rect x="5" y="5" width="${width - 10}" height="${height - 10}" rx="${size * 0.16}" fill="none" stroke="${ink.white}" stroke-width="2" opacity=".75"/>` +
    `${words(width / 2, height / 2 + size * 0.36, text, { size, weight: 800, fill: ink.white, anchor: 'middle' })}</g>`
  )
}

/** A big number in a disc. */
export function numeral(
  x: number,
  y: number,
  radius: number,
  figure: string | number,
  fill: string = ink.red,
): string {
  return (
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>` +
    words(x, y + radius * 0.38, String(figure), {
      size: radius * 1.08,
      weight: 900,
      fill: ink.white,
      anchor: 'middle',
    })
  )
}

/** A tick or a cross that reads from across a hall. */
export function verdict(x: number, y: number, radius: number, good: boolean): string {
  const mark = good ? 'M-.45 .02L-.12 .36L.48 -.34' : 'M-.36 -.36L.36 .36M.36 -.36L-.36 .36'
  return (
    `<g transform="translate(${x} ${y}) scale(${radius})"><circle r="1" fill="${good ? ink.jade : ink.red}"/>` +
    `<path d="${mark}" fill="none" stroke="${ink.white}" stroke-width=".24" stroke-linecap="round" stroke-linejoin="round"/></g>`
  )
}

/** Who made the sheet; small, as on any printed poster. */
export function imprint(
  x: number,
  y: number,
  fill: string = ink.night,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return words(x, y, '科普中国e站示例内容 · 项目自制插画', {
    size: 22,
    weight: 500,
    fill,
    anchor,
    opacity: 0.72,
    spacing: 1,
  })
}
