import { ink } from '../ink.ts'
import { words } from '../lettering.ts'
import { span } from '../motion.ts'

export type Caption = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly note?: string
}

/** One spoken line at a time on a paper strip at the foot; `bottom` is the foot of the strip. */
export function captions(
  t: number,
  width: number,
  bottom: number,
  list: readonly Caption[],
  size = 64,
): string {
  const height = size * 2.75
  const strip =
    `<path d="M0 ${bottom - height}L${width} ${bottom - height - 14}V${bottom}H0Z" fill="${ink.paper}"/>` +
    `<path d="M0 ${bottom - height}L${width} ${bottom - height - 14}v10L0 ${bottom - height + 10}Z" fill="${ink.red}"/>`
  return strip + list.map((caption) => line(t, width, bottom - height, caption, size)).join('')
}

function line(t: number, width: number, top: number, caption: Caption, size: number): string {
  const shown = span(t, caption.from, caption.to, 0.35)
  if (shown <= 0) return ''
  const lift = (1 - shown) * 18
  const main = caption.note === undefined ? top + size * 1.75 : top + size * 1.32
  const style = { size, weight: 800, anchor: 'middle', fill: ink.night } as const
  const note =
    caption.note === undefined
      ? ''
      : words(width / 2, main + size * 0.98, caption.note, {
          size: size * 0.62,
          weight: 600,
          anchor: 'middle',
          fill: ink.red,
        })
  return `<g opacity="${shown}" transform="translate(0 ${lift})">${words(width / 2, main, caption.text, style)}${note}</g>`
}

/** The film's name, top left, there from the first frame. */
export function title(x: number, y: number, text: string, size: number, fill: string = ink.white): string {
  return (
    `<rect x="${x}" y="${y - size * 0.86}" width="${size * 0.2}" height="${size}" fill="${ink.red}"/>` +
    words(x + size * 0.46, y, text, { size, weight: 900, fill, spacing: size * 0.03 })
  )
}
