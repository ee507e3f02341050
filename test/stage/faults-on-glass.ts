import type { Page } from 'playwright'

/** What stands on the glass: the fronts of the zones, and the ticker. */
const onGlass =
  '.layer[data-zone=main][data-state=front], .side[data-shown=yes] .layer[data-state=front], .ticker'

/** What is wrong with what stands on the glass now, in words; nothing where all is well. */
export async function faultsOnGlass(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const look of [cutWords, dottedLabels, coveredItems, smallType])
    found.push(...(await page.evaluate(look, onGlass)))
  return [...new Set(found)]
}

/** Runs in the page: words that reach beyond the glass or beyond a box that clips them. */
function cutWords(onGlass: string): string[] {
  const holds = (outer: DOMRect, inner: DOMRect) =>
    inner.left >= outer.left - 2 &&
    inner.top >= outer.top - 2 &&
    inner.right <= outer.right + 2 &&
    inner.bottom <= outer.bottom + 2
  const clipsOf = (element: Element | null): DOMRect[] => {
    if (!element) return [new DOMRect(0, 0, window.innerWidth, window.innerHeight)]
    const own = getComputedStyle(element).overflow === 'visible' ? [] : [element.getBoundingClientRect()]
    return [...own, ...clipsOf(element.parentElement)]
  }
  // What goes on over further pages stands in columns beside the first.
  const isOnLaterPage = (element: Element, text: DOMRect) =>
    element.closest('.article-text, .panel-flow') !== null &&
    text.left >= (element.closest('.sheet-body')?.getBoundingClientRect().right ?? Infinity) - 2
  // A letter's box is higher than its line; the letter itself takes about its own size.
  const inkOf = (rect: DOMRect, { fontSize, writingMode }: CSSStyleDeclaration) => {
    const spare = writingMode === 'horizontal-tb' ? Math.max(0, (rect.height - parseFloat(fontSize)) / 2) : 0
    return new DOMRect(rect.x, rect.y + spare, rect.width, rect.height - 2 * spare)
  }
  const isCut = (node: Node, element: Element) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const clips = clipsOf(element)
    return [...range.getClientRects()]
      .filter((rect) => !isOnLaterPage(element, rect))
      .map((rect) => inkOf(rect, getComputedStyle(element)))
      .some((ink) => clips.some((clip) => !holds(clip, ink)))
  }
  const faults: string[] = []
  for (const root of document.querySelectorAll(onGlass)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement
      const shown = node.textContent?.trim()
      if (!element?.checkVisibility({ visibilityProperty: true }) || !shown) continue
      if (isCut(node, element)) faults.push(`cut off: ${element.className} “${shown.slice(0, 30)}”`)
    }
  }
  return faults
}

/** Runs in the page: labels that end in an ellipsis. */
function dottedLabels(onGlass: string): string[] {
  return [...document.querySelectorAll(onGlass)]
    .flatMap((root) => [...root.querySelectorAll('.label-source, .label-title')])
    .filter((line) => line.checkVisibility() && line.scrollWidth > line.clientWidth + 1)
    .map((line) => `ends in dots: ${line.textContent}`)
}

/** Runs in the page: items that lie under their code. */
function coveredItems(onGlass: string): string[] {
  const meet = (one: DOMRect, other: DOMRect) =>
    one.right > other.left && one.left < other.right && one.bottom > other.top && one.top < other.bottom
  return [...document.querySelectorAll(onGlass)].flatMap((root) => {
    const code = root.querySelector('.code-plate svg')?.getBoundingClientRect()
    const items = [...root.querySelectorAll(':scope > video, :scope > canvas')]
    const shown = items.filter((item) => item.checkVisibility({ visibilityProperty: true }))
    return shown.some((item) => code && meet(code, item.getBoundingClientRect()))
      ? ['the code lies over the item']
      : []
  })
}

/** Runs in the page: body type of less than 2.4 % of the height, which is not read from 4 m. */
function smallType(onGlass: string): string[] {
  return [...document.querySelectorAll(onGlass)]
    .flatMap((root) => [
      ...root.querySelectorAll('.article-text :is(p, li), .sheet :is(td, dd), .panel-flow p'),
    ])
    .map((text) => ({ text, share: parseFloat(getComputedStyle(text).fontSize) / window.innerHeight }))
    .filter(({ share }) => share < 0.02395)
    .map(({ text, share }) => `type of ${(share * 100).toFixed(2)} % of the height: ${text.textContent}`)
}
