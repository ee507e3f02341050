const page = (body: string, script: string) =>
  `<!doctype html><style>body{margin:0;background:#000;overflow:hidden}
  video{position:absolute;left:LEFTpx;top:0;width:WIDTHpx;height:HEIGHTpx}</style>${body}<script>${script}</script>`

const addresses = `const names = NAMES; let at = 0
  const following = () => '/media/' + names[at++ % names.length]`

/** One element whose address is changed at its end: the plainest player there is. */
export const oneElement = page(
  '<video autoplay></video>',
  `${addresses}; const video = document.querySelector('video')
  const go = () => { video.src = following(); video.play() }
  video.onended = go; go()`,
)

/** Two elements, the next one ready but covered by the other, swapped at 'ended': the usual double buffer. */
export const coveredPair = page(
  '<video preload="auto"></video><video preload="auto"></video>',
  `${addresses}; let [front, back] = document.querySelectorAll('video')
  const swap = () => {
    back.style.zIndex = 2; front.style.zIndex = 1; back.play()
    ;[front, back] = [back, front]
    front.onended = swap; back.onended = null
    back.src = following(); back.load()
  }
  front.style.zIndex = 2; back.style.zIndex = 1
  front.src = following(); back.src = following()
  front.onended = swap; front.play()`,
)
