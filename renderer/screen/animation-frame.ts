/** A hidden page is given no animation frames: there, a timer stands in, so that the programme goes on. */
const hiddenFrameMs = 100

/** Calls back in the next animation frame with its time, or soon after where the page is hidden. */
export function nextFrame(then: (atMs: number) => void): () => void {
  const frame = requestAnimationFrame((atMs) => {
    clearInterval(watch)
    then(atMs)
  })
  const watch = window.setInterval(() => {
    if (document.visibilityState === 'visible') return
    clearInterval(watch)
    cancelAnimationFrame(frame)
    then(performance.now())
  }, hiddenFrameMs)
  return () => {
    cancelAnimationFrame(frame)
    clearInterval(watch)
  }
}

export const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise<number>((resolve) => nextFrame(resolve))
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, ms))
