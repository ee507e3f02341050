const scales = [1, 0.9, 0.8, 0.7, 0.62, 0.55, 0.48]

/** Sets `--fit` on a box to the largest scale at which nothing in it runs over its width and height. */
export function shrinkToFit(box: HTMLElement): void {
  for (const scale of scales) {
    box.style.setProperty('--fit', String(scale))
    if (box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight) return
  }
}

/** The same for one line of type, which may end in an ellipsis rather than become too small to read. */
export function shrinkLine(line: HTMLElement): void {
  for (const scale of scales.slice(0, 4)) {
    line.style.setProperty('--fit', String(scale))
    if (line.scrollWidth <= line.clientWidth) return
  }
}
