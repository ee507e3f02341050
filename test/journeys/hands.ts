import type { Locator, Page } from 'playwright'

/** How a thing is moved: with the mouse of a desk or the finger of a phone. */
export type Drag = (
  page: Page,
  from: Locator,
  by: { readonly x?: number; readonly y?: number },
) => Promise<void>

async function middleOf(from: Locator): Promise<{ x: number; y: number }> {
  await from.scrollIntoViewIfNeeded()
  const box = await from.boundingBox()
  if (box === null) throw new Error('nothing to take hold of')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A hand goes its way in steps, as a page sees it. */
const steps = 12

export const byMouse: Drag = async (page, from, { x = 0, y = 0 }) => {
  const at = await middleOf(from)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + x, at.y + y, { steps })
  await page.mouse.up()
}

/** Real touches, as the browser has them from a screen; the page decides whether they scroll. */
export const byFinger: Drag = async (page, from, { x = 0, y = 0 }) => {
  const at = await middleOf(from)
  const line = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    line.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: at.x + x * share, y: at.y + y * share }],
    })
  await touch('touchStart', 0)
  for (let step = 1; step <= steps; step++) await touch('touchMove', step / steps)
  await touch('touchEnd', 1)
  await line.detach()
}
