/** A browser gives a refused line up for good; after so long it is tried again. */
const againMs = 5_000

export type StationEvent = 'showing' | 'import' | 'places' | 'alarm' | 'state' | 'commissioning'
const names: readonly StationEvent[] = ['showing', 'import', 'places', 'alarm', 'state', 'commissioning']

/**
 * Listens to what happens on the station; answers a function that ends it.
 * @param onOpen is called at every (re)connection: what was said in between has been missed
 */
export function listen(tell: (event: StationEvent, word: unknown) => void, onOpen: () => void): () => void {
  let line: EventSource
  let again = 0
  const open = () => {
    line = new EventSource('/api/v1/events')
    line.addEventListener('open', onOpen)
    line.addEventListener('error', () => {
      if (line.readyState === EventSource.CLOSED) again = window.setTimeout(open, againMs)
    })
    for (const name of names) {
      line.addEventListener(name, (message: MessageEvent<string>) => tell(name, JSON.parse(message.data)))
    }
  }
  open()
  return () => {
    clearTimeout(again)
    line.close()
  }
}
