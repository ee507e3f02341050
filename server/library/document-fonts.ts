import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'

const family = 'Noto Sans SC'

/**
 * Lets every canvas of this thread fall back to the font that the screen itself is set in. Chinese PDFs often name a
 * font without embedding it, and a machine without Chinese fonts would draw an empty page.
 */
export function addChineseFont(): void {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json')),
    'files',
  )
  // A hundred files, each for a range of characters; under one name they are searched together.
  for (const name of readdirSync(folder)) {
    if (name.endsWith('wght-normal.woff2')) GlobalFonts.registerFromPath(join(folder, name), family)
  }
  const contexts: object = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d')) as object
  const font = Object.getOwnPropertyDescriptor(contexts, 'font')
  if (!font?.set) return
  Object.defineProperty(contexts, 'font', {
    ...font,
    set(this: unknown, value: string) {
      font.set?.call(this, `${value}, "${family}"`)
    },
  })
}
