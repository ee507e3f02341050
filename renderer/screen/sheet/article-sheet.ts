import type { Showing } from '../../../playlist/stage-protocol.ts'
import type { Size } from '../division.ts'
import { cleanArticle } from './article-clean.ts'
import { columnPages } from './column-pages.ts'
import { element, isLeaflet, pageMarks, sheetHead, type Sheet } from './sheet.ts'

/** As large as the type may grow without needing another page; a warning of a few words grows until it fills the glass. */
const scales = [1.25, 1.12]
const warningScales = [2.6, 2.3, 2, 1.75, 1.5, 1.3, 1.15]

/** Waits for the pictures; one that cannot be had is left out rather than shown broken. */
async function picturesReady(column: HTMLElement): Promise<void> {
  const decoded = [...column.querySelectorAll('img')].map((image) =>
    image.decode().catch(() => {
      image.remove()
    }),
  )
  await Promise.all(decoded)
}

/** The title stands above the article already. */
function dropRepeatedTitle(text: DocumentFragment, title: string): void {
  const heading = text.querySelector('h1')
  if (heading?.textContent.trim() === title.trim()) heading.remove()
}

function pagesAt(sheet: HTMLElement, column: HTMLElement, scale: number) {
  sheet.style.setProperty('--scale', String(scale))
  return columnPages(column)
}

/** An article in columns of our own type; what does not fit goes on over further pages. */
export async function setArticle(host: HTMLElement, showing: Showing, room: Size): Promise<Sheet> {
  if (showing.content.kind !== 'article') throw new Error('not an article')
  const text = cleanArticle(showing.content.html)
  dropRepeatedTitle(text, showing.title)
  const column = element('div', 'article-text', text)
  const body = element('div', 'sheet-body', column)
  const foot = element('footer', 'sheet-foot')
  const sheet = element('article', 'sheet article', sheetHead(showing.title, null), body, foot)
  host.replaceChildren(sheet)
  await picturesReady(column)
  const plain = pagesAt(sheet, column, 1)
  const larger = showing.interruption ? warningScales : isLeaflet(room) ? [] : scales
  const scale = larger.find((tried) => pagesAt(sheet, column, tried).pages <= plain.pages) ?? 1
  const { pages, turnTo } = pagesAt(sheet, column, scale)
  const marks = pageMarks(pages)
  foot.append(marks.marks)
  return {
    pages,
    turnTo: (page) => {
      turnTo(page)
      marks.turnTo(page)
    },
  }
}
