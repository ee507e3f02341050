import { readFile } from 'node:fs/promises'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { ProblemError } from '../problem/problem.ts'
import type { Admission, AdmittedFile, AdmittedRendition, Admitting } from './admission.ts'
import { formatName } from './file-family.ts'
import { posterMs } from './reading-time.ts'
import type { Incoming } from './store.ts'

/** No glass in the field has more than 4K. */
export const longestSide = 3840
/** Beyond it a picture is a mistake or an attack: a printer's A0 at 300 dpi has 14,043 pixels. */
const absurdSide = 20_000
const absurdPixels = 200_000_000
/** librsvg needs the whole document in memory. */
const svgBytes = 10_000_000

const mimes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  avif: 'image/avif',
}
/** What a browser shows as it stands. */
const shownFormats = new Set(['jpg', 'png', 'webp', 'gif'])

export interface AdmittedPicture {
  readonly original: AdmittedFile
  /** Null where the original is shown as it is. */
  readonly shown: AdmittedFile | null
}

export async function admitPicture(
  original: Incoming,
  format: string,
  admitting: Admitting,
): Promise<Admission> {
  const picture = await takePicture(original, format, admitting)
  const renditions: AdmittedRendition[] = picture.shown ? [{ ...picture.shown, role: 'page' }] : []
  return { kind: 'picture', original: picture.original, renditions, durationMs: posterMs }
}

/** Reads a picture wholly, so that a torn one is noticed, and makes what is shown of it where that differs. */
export async function takePicture(
  incoming: Incoming,
  format: string,
  admitting: Admitting,
): Promise<AdmittedPicture> {
  const mime = mimes[format]
  if (!mime) throw new ProblemError('picture-format', { format: formatName(format) })
  admitting.onStep('probe', 0, incoming.sizeBytes)
  // An SVG is given as bytes, never as a path: without a base address it can refer to nothing outside itself.
  const input = format === 'svg' ? await readSvg(incoming) : incoming.path
  const facts = await openPicture(input).metadata().catch(broken)
  const { width, height } = facts.autoOrient
  if (Math.max(width, height) > absurdSide || width * height > absurdPixels)
    throw new ProblemError('dimensions-absurd', { width, height, limit: absurdSide })
  const original = { incoming, mime, width, height, durationMs: null }
  if (shownAsItIs(facts, format)) {
    await openPicture(input).resize(8, 8).toBuffer().catch(broken)
    return { original, shown: null }
  }
  admitting.onStep('convert', 0, incoming.sizeBytes)
  const density = format === 'svg' ? svgDensity(width, height) : undefined
  return { original, shown: await convert(openPicture(input, density), format, admitting) }
}

async function readSvg({ path, sizeBytes }: Incoming): Promise<Buffer> {
  if (sizeBytes > svgBytes) throw new ProblemError('picture-broken')
  return readFile(path)
}

/** `limitInputPixels` holds even where a header lies about the size. */
const openPicture = (input: string | Buffer, density?: number): Sharp =>
  sharp(input, {
    failOn: 'truncated',
    limitInputPixels: density ? absurdPixels : absurdSide * absurdSide * 4,
    ...(density ? { density } : {}),
  })

const broken = (): never => {
  throw new ProblemError('picture-broken')
}

const isAnimated = ({ pages = 1 }: Metadata) => pages > 1

const shownAsItIs = (facts: Metadata, format: string) =>
  isAnimated(facts) ||
  (shownFormats.has(format) &&
    (facts.orientation ?? 1) === 1 &&
    facts.depth === 'uchar' &&
    facts.space !== 'cmyk' &&
    Math.max(facts.width, facts.height) <= longestSide)

/** A drawing has no size of its own: it is drawn as large as the largest glass. 72 dpi is its measure. */
const svgDensity = (width: number, height: number) =>
  Math.min(72_000, (72 * longestSide) / Math.max(width, height))

/** Photographs as JPEG without colour subsampling, for red print frays with it; see-through ones as PNG. */
async function convert(picture: Sharp, format: string, { batch }: Admitting): Promise<AdmittedFile> {
  const scaled = picture
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .timeout({ seconds: 60 })
  const opaque = format === 'jpg' || (await scaled.clone().stats().catch(broken)).isOpaque
  const coded = opaque ? scaled.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }) : scaled.png()
  const { data: bytes, info: made } = await coded.toBuffer({ resolveWithObject: true }).catch(broken)
  const incoming = await batch.takeBytes(bytes)
  return {
    incoming,
    mime: opaque ? 'image/jpeg' : 'image/png',
    width: made.width,
    height: made.height,
    durationMs: null,
  }
}
