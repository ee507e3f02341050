import { encode } from 'uqr'

/** A QR code as it is drawn: the path of its dark modules, in modules, and its side on the glass. */
export interface Code {
  readonly path: string
  /** Modules along a side, with the quiet zone of four on either side that the standard asks for. */
  readonly modules: number
  readonly sidePx: number
}

const quietModules = 4
/**
 * Side of a module in hundredths of the glass's height. At 1.5 m a telephone's camera (69° across, read in 1080p)
 * sees 0.93 px a millimetre, and a reader wants 2 px and more a module: 2.3 mm, which is this on the smallest
 * all-in-one of the field, 43 inches (535 mm high). Whole px, rounded up, so that no edge is blurred.
 */
const moduleUnits = 0.42
/** A code of more modules than this (an address of some 360 characters) would take the item's room: none is drawn. */
const mostModules = 73

/** The code of an address, sized for a glass of this measure; null where it has none, or one too long to be scanned. */
export function codeOf(address: string | null, unit: number): Code | null {
  if (!address) return null
  const { data, size } = encode(address, { ecc: 'L', border: quietModules })
  if (size > mostModules) return null
  return { path: pathOf(data), modules: size, sidePx: size * Math.ceil(moduleUnits * unit) }
}

/** One rectangle for each run of dark modules in a row. */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = ''
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x += 1
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`
    }
  })
  return path
}

const svg = 'http://www.w3.org/2000/svg'

/** The code as an element: dark modules on a white plate. */
export function drawCode({ path, modules, sidePx }: Code): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', `0 0 ${modules} ${modules}`)
  drawing.setAttribute('width', String(sidePx))
  drawing.setAttribute('height', String(sidePx))
  drawing.setAttribute('shape-rendering', 'crispEdges')
  const plate = document.createElementNS(svg, 'rect')
  plate.setAttribute('width', String(modules))
  plate.setAttribute('height', String(modules))
  plate.setAttribute('fill', '#fff')
  const dark = document.createElementNS(svg, 'path')
  dark.setAttribute('d', path)
  dark.setAttribute('fill', '#0d2627')
  drawing.append(plate, dark)
  return drawing
}
