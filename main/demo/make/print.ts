import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Browser } from 'playwright'
import { layOut, loadType, openPlate } from './press.ts'
import type { Sheet } from './sheet.ts'

/** A portrait sheet is drawn 1080 wide and printed 1350 wide: sharp on upright screens too. */
function densityOf(sheet: Sheet): number {
  return sheet.height > sheet.width ? 1.25 : 1
}

export async function printSheet(press: Browser, sheet: Sheet, root: string): Promise<void> {
  const plate = await openPlate(press, sheet.width, sheet.height, densityOf(sheet))
  await loadType(plate, sheet.svg)
  await layOut(plate, sheet.svg)
  const picture =
    extname(sheet.path) === '.png'
      ? await plate.screenshot({ type: 'png' })
      : await plate.screenshot({ type: 'jpeg', quality: 86 })
  await write(join(root, sheet.path), picture)
  await plate.context().close()
}

/** A wall chart: every sheet is a page of one PDF, with its type kept as type. */
export async function printChart(press: Browser, pages: readonly Sheet[], root: string): Promise<void> {
  const [first] = pages
  if (first === undefined) return
  const plate = await openPlate(press, first.width, first.height)
  const drawing = pages.map((page) => page.svg).join('')
  await loadType(plate, drawing)
  await layOut(plate, drawing)
  await plate.evaluate(`document.title = ${JSON.stringify(basename(first.path, '.pdf'))}`)
  const chart = await plate.pdf({ width: '297mm', height: '420mm', printBackground: true })
  await write(join(root, first.path), withoutDates(chart))
  await plate.context().close()
}

/** The same sheets shall give the same file: the day of printing is overwritten in place. */
function withoutDates(chart: Buffer): Buffer {
  const text = chart.toString('latin1')
  return Buffer.from(text.replace(/(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g, '20260101000000'), 'latin1')
}

export async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
