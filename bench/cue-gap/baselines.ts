import type { Rect } from '../../renderer/screen/division.ts'

/** Plain players that most signage pages are one of, at the same place of the glass as the stage's clips. */
const page = (body: string, script: string) => (names: readonly string[], place: Rect) =>
  `<!doctype html><style>body{margin:0;background:#000;overflow:hidden}
  video{position:absolute;left:${place.left}px;top:${place.top}px;width:${place.width}px;height:${place.height}px}
  </style>${body}<script>
  const names = ${JSON.stringify(names)}; let at = 0
  const following = () => '/media/' + names[at++ % names.length]
  ${script}</script>`

/** One clip, looped by its element: the least that a browser can be asked for. */
export const bareLoop = page(
  '<video loop autoplay></video>',
  `document.querySelector('video').src = following()`,
)

/** One element whose address is changed at its end. */
export const oneElement = page(
  '<video autoplay></video>',
  `const video = document.querySelector('video')
  const go = () => { video.src = following(); video.play() }
  video.onended = go; go()`,
)

/** Two elements, the next one ready but covered by the other, swapped at 'ended': the usual double buffer. */
export const coveredPair = page(
  '<video preload="auto"></video><video preload="auto"></video>',
  `let [front, back] = document.querySelectorAll('video')
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
