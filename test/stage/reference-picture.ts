import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright'
import sharp from 'sharp'

const folder = join(import.meta.dirname, 'references')
/** Longer side of what is kept: enough to see every word's place, little enough for the repository. */
const longSidePx = 360
/** Colours this near are the same: letters are smoothed a little differently from machine to machine. */
const threshold = 0.12

async function reduce(picture: Buffer | string) {
  const { data, info } = await sharp(picture)
    .resize({ width: longSidePx, height: longSidePx, fit: 'inside', kernel: 'lanczos3' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const pathOf = (name: string) => join(folder, `${name}.webp`)

/** Draws a reference anew. Look at every one before it is committed. */
export async function drawReference(name: string, picture: Buffer): Promise<void> {
  const { data, width, height } = await reduce(picture)
  mkdirSync(dirname(pathOf(name)), { recursive: true })
  const raw = { width, height, channels: 4 as const }
  await sharp(data, { raw }).webp({ nearLossless: true, quality: 60, effort: 6 }).toFile(pathOf(name))
}

/** The part of the picture's points that differ from the reference kept under this name, 0 to 1. */
export async function differenceFrom(name: string, picture: Buffer): Promise<number> {
  if (!existsSync(pathOf(name))) throw new Error(`there is no reference picture ${name}`)
  const [kept, seen] = [await reduce(readFileSync(pathOf(name))), await reduce(picture)]
  if (kept.width !== seen.width || kept.height !== seen.height) return 1
  const different = pixelmatch(kept.data, seen.data, undefined, seen.width, seen.height, { threshold })
  return different / (seen.width * seen.height)
}

/** More of them than this, and something is moving that was to stand still. */
const mostPictures = 20

/** What the glass shows once two pictures in a row are the same: the compositor may be a frame behind the page. */
export async function stillPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot()
  for (let taken = 1; taken < mostPictures; taken += 1) {
    const picture = await page.screenshot()
    if (picture.equals(last)) return picture
    last = picture
  }
  throw new Error('the glass does not stand still')
}
