const scales = [1, 0.9, 0.8, 0.7, 0.62, 0.55, 0.48]
/** A title on one line is not set smaller than this; before it, it takes two. */
const oneLineScales = [1, 0.9, 0.8]
const twoLineScales = [0.7, 0.64, 0.58]

/** Sets `--fit` on a box to the largest scale at which nothing in it runs over its width and height. */
export function shrinkToFit(box: HTMLElement): void {
  for (const scale of scales) {
    box.style.setProperty('--fit', String(scale))
    if (box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight) return
  }
}

/** The same for a line of type, which may become two, and last end in an ellipsis rather than be too small to read. */
export function shrinkLine(line: HTMLElement, mostLines: 1 | 2): void {
  for (const scale of oneLineScales) {
    setLine(line, scale, 1)
    if (line.scrollWidth <= line.clientWidth) return
  }
  line.dataset.fits = 'no'
  if (mostLines === 1) return
  for (const scale of twoLineScales) {
    setLine(line, scale, 2)
    // The letters' own height reaches a little beyond their lines: only a third line is too much.
    if (line.scrollHeight < 2.9 * parseFloat(getComputedStyle(line).fontSize)) return
  }
}

function setLine(line: HTMLElement, scale: number, lines: number): void {
  line.style.setProperty('--fit', String(scale))
  line.dataset.lines = String(lines)
  line.dataset.fits = 'yes'
}
