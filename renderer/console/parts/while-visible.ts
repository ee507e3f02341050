import { onMounted, onUnmounted } from 'vue'

/**
 * Does the work now and again after each pause, one at a time, for as long as the page can be seen and the component
 * stands. Answers a function that does it at once.
 */
export function whileVisible(pauseMs: number, work: () => Promise<void>): () => void {
  let timer = 0
  let running = false
  let wanted = false
  let ended = false
  const turn = async () => {
    clearTimeout(timer)
    if (running) {
      wanted = true
      return
    }
    running = true
    wanted = false
    try {
      await work()
    } finally {
      running = false
      if (!ended && document.visibilityState === 'visible') {
        timer = window.setTimeout(() => void turn(), wanted ? 0 : pauseMs)
      }
    }
  }
  const onChange = () => {
    if (document.visibilityState === 'visible') void turn()
    else clearTimeout(timer)
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', onChange)
    void turn()
  })
  onUnmounted(() => {
    ended = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onChange)
  })
  return () => void turn()
}
