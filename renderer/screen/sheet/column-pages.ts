/** Text set in columns as wide as its page: what does not fit goes on in the next, which the page is moved to. */
export function columnPages(column: HTMLElement): {
  readonly pages: number
  readonly turnTo: (page: number) => void
} {
  const gapPx = parseFloat(getComputedStyle(column).columnGap) || 0
  const stepPx = column.clientWidth + gapPx
  return {
    pages: Math.max(1, Math.ceil((column.scrollWidth + gapPx - 1) / stepPx)),
    turnTo: (page) => {
      column.style.transform = page === 0 ? '' : `translateX(${-page * stepPx}px)`
    },
  }
}
