/** A cross-fade, and the way of an item to another place, last so long. */
export const movementMs = 300

/** Asked at every movement: a machine's setting may change while the page lives for months. */
export const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const timing: KeyframeAnimationOptions = { duration: movementMs, easing: 'ease-in-out' }

/** Only opacity moves, so the compositor does it without a new layout or paint. */
export function fadeIn(element: HTMLElement): void {
  if (!isStill()) element.animate({ opacity: [0, 1] }, timing)
}

/** Leads an element that was laid out anew from where it stood to where it stands. */
export function glide(element: HTMLElement, from: DOMRect | undefined): void {
  const to = element.getBoundingClientRect()
  if (isStill() || !from || from.width === 0 || to.width === 0) return
  const [x, y] = [from.left - to.left, from.top - to.top]
  const [across, down] = [from.width / to.width, from.height / to.height]
  if (Math.abs(x) + Math.abs(y) < 1 && Math.abs(across - 1) < 0.01) return
  const start = `translate(${x}px, ${y}px) scale(${across}, ${down})`
  element.animate({ transform: [start, 'none'], transformOrigin: ['0 0', '0 0'] }, timing)
}

/** Brings a strip of the glass in from the edge it stands at, or takes it out there. */
export function slide(element: HTMLElement, awayBy: string, inward: boolean): void {
  if (isStill()) return
  element.animate({ transform: inward ? [awayBy, 'none'] : ['none', awayBy] }, { ...timing, fill: 'none' })
}
