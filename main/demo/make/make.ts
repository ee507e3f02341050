import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { moon } from './films/moon.ts'
import { seasons } from './films/seasons.ts'
import { thunder } from './films/thunder.ts'
import { waterDrop } from './films/drop.ts'
import { rescuePages } from './paper/rescue.ts'
import { leafArticle } from './posters/leaves.ts'
import { openPress } from './press.ts'
import { printChart, printSheet, write } from './print.ts'
import { sheets } from './sheets.ts'
import { hasFfmpeg, shootFilm } from './shoot.ts'
import { csvOf, tables } from './tables.ts'

const films = [moon, seasons, thunder, waterDrop]

/** Makes everything, or with words on the command line only the paths that hold one of them. */
async function make(root: string, wanted: readonly string[]): Promise<string | undefined> {
  const isWanted = (path: string): boolean =>
    wanted.length === 0 || wanted.some((word) => path.includes(word))
  const shots = films.filter((film) => isWanted(film.path))
  if (shots.length > 0 && !hasFfmpeg())
    return '缺 ffmpeg，短片做不出来。请先装好（Debian：apt-get install ffmpeg）再来一次。'
  const press = await openPress()
  if (press === undefined)
    return '缺 Chromium，图画不出来。请先运行 npm run setup，或用 EZHAN_CHROMIUM 指明浏览器的位置。'
  try {
    for (const table of tables) if (isWanted(table.path)) await write(join(root, table.path), csvOf(table))
    if (isWanted(leafArticle.path)) await write(join(root, leafArticle.path), leafArticle.html)
    for (const sheet of sheets) if (isWanted(sheet.path)) await printSheet(press, sheet, root)
    if (rescuePages.some((page) => isWanted(page.path))) await printChart(press, rescuePages, root)
    for (const film of shots) await shootFilm(press, film, root)
  } finally {
    await press.close()
  }
  return undefined
}

const missing = await make(fileURLToPath(new URL('../content/', import.meta.url)), process.argv.slice(2))
if (missing !== undefined) {
  process.stderr.write(`${missing}\n`)
  process.exitCode = 1
}
