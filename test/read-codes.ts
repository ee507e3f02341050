import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
const { buffer, byteOffset, byteLength } = readFileSync(wasm)
prepareZXingModule({
  overrides: { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) },
})

/** Height of the smallest all-in-one of the field, 43 inches, upright or not, and of the narrow column, in mm. */
export const heightMm = ([width, height]: readonly [number, number]): number => {
  if (height >= 3 * width) return 1_800
  if (width >= 3 * height) return 600
  return height > width ? 952 : 535
}

/** Pixels of a telephone's 1920 across a view of 69°, for a millimetre at this distance; readers zoom by themselves. */
const pixelsAMm = (metres: number, zoom: number) =>
  (1_920 * zoom) / (2 * metres * 1_000 * Math.tan(Math.PI * (34.5 / 180)))

/** A telephone before the glass. */
export interface Phone {
  readonly metres: number
  readonly zoom: number
}

/** What a telephone there sees of a picture of the glass: smaller, a little soft, and saved as a camera does. */
export async function seenBy(
  { metres, zoom }: Phone,
  picture: Buffer,
  glass: readonly [number, number],
): Promise<Buffer> {
  const [width, height] = glass
  const scale = Math.min(1, (pixelsAMm(metres, zoom) * heightMm(glass)) / height)
  return sharp(picture)
    .resize({ width: Math.round(width * scale), kernel: 'linear' })
    .blur(0.5)
    .jpeg({ quality: 80 })
    .toBuffer()
}

/** The words of every QR code in a picture. */
export async function readCodes(picture: Buffer): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'], maxNumberOfSymbols: 8 })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}
