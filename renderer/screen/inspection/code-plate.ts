import { encode } from 'uqr'
import { drawCode, pathOf } from '../code.ts'

const quietModules = 4
/** Beyond this version a telephone at 30 cm no longer tells the modules of a small glass apart. */
const largestVersion = 15
/** Side of a module in hundredths of the glass's shorter side, in whole pixels. */
const moduleUnits = 0.5
const leastModulePx = 3

/** The signed line as a QR code; where a quarter of it may be damaged it would be too fine, less may. */
export function codePlate(text: string): SVGSVGElement {
  const most = 17 + 4 * largestVersion + 2 * quietModules
  const safe = encode(text, { ecc: 'M', border: quietModules })
  const { data, size } = safe.size <= most ? safe : encode(text, { ecc: 'L', border: quietModules })
  const unit = Math.min(window.innerWidth, window.innerHeight) / 100
  const modulePx = Math.max(leastModulePx, Math.floor(moduleUnits * unit))
  return drawCode({ path: pathOf(data), modules: size, sidePx: size * modulePx })
}
