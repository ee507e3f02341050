import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import type { Browser, Page } from 'playwright'

const fontFolder = new URL('../../../node_modules/@fontsource-variable/noto-sans-sc/', import.meta.url)
const origin = 'http://demo.invalid/'

const blank = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet" href="/font/index.css">
<style>@page{margin:0}*{margin:0}body{background:#fff}svg{display:block;break-after:page}svg:last-child{break-after:auto}</style><body></body></html>`

/** Where a browser may stand; the first that exists is taken. */
function browserPath(): string | undefined {
  const places = [
    process.env['EZHAN_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ]
  return places.find((place) => place !== undefined && place !== '' && existsSync(place))
}

export async function openPress(): Promise<Browser | undefined> {
  const executablePath = browserPath()
  if (executablePath === undefined) return undefined
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ]
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-first-run', '--force-color-profile=srgb', ...quiet],
  })
}

/** An empty page that knows the type face and reaches nothing outside this checkout. */
export async function openPlate(press: Browser, width: number, height: number, density = 1): Promise<Page> {
  const context = await press.newContext({ viewport: { width, height }, deviceScaleFactor: density })
  const plate = await context.newPage()
  await plate.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: blank })
    if (!path.startsWith('/font/')) return route.abort()
    const file = await readFile(fileURLToPath(new URL(path.slice('/font/'.length), fontFolder)))
    return route.fulfill({ contentType: path.endsWith('.css') ? 'text/css' : 'font/woff2', body: file })
  })
  await plate.goto(origin)
  return plate
}

/** Every weight and every character has to be there before the first picture is taken. */
export async function loadType(plate: Page, drawings: string): Promise<void> {
  const characters = [...new Set(drawings.replace(/<[^>]*>/g, ''))].join('')
  const weights = [400, 500, 600, 700, 800, 900].map((weight) => `${weight} 40px "Noto Sans SC Variable"`)
  const load = `Promise.all(${JSON.stringify(weights)}.map((font) => document.fonts.load(font, ${JSON.stringify(characters)}))).then(() => 0)`
  await plate.evaluate(load)
}

export async function layOut(plate: Page, drawing: string): Promise<void> {
  await plate.evaluate(
    `document.body.innerHTML = ${JSON.stringify(drawing)}; document.fonts.ready.then(() => 0)`,
  )
}
