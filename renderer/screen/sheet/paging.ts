/** How many pages the rows need when each page takes as much as it can. */
function pageStarts(heights: readonly number[], capacity: number): number[] {
  const starts: number[] = []
  let filled = Infinity
  heights.forEach((height, row) => {
    if (filled + height > capacity) {
      starts.push(row)
      filled = 0
    }
    filled += height
  })
  return starts
}

/**
 * The first row of each page. Never more pages than needed, and filled alike, so that no page ends with one
 * forlorn row. A row higher than the page stands alone.
 */
export function splitEvenly(heights: readonly number[], capacity: number): number[] {
  const needed = pageStarts(heights, capacity).length
  let tooLow = 0
  let enough = capacity
  while (enough - tooLow > 1) {
    const middle = (tooLow + enough) / 2
    if (pageStarts(heights, middle).length > needed) tooLow = middle
    else enough = middle
  }
  return pageStarts(heights, enough)
}
