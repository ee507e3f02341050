import type { Rect, Size } from '../division.ts'

/** Puts an element on its place, and tells where it has to be parked so that its corner is the zone's corner. */
export function placeElement(element: HTMLElement, item: Rect, root: Size): void {
  const { style } = element
  style.left = `${item.left}px`
  style.top = `${item.top}px`
  style.width = `${item.width}px`
  style.height = `${item.height}px`
  style.setProperty('--park-x', `${root.width - 2 - item.left}px`)
  style.setProperty('--park-y', `${root.height - 2 - item.top}px`)
}
