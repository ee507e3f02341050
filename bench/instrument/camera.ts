import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What the camera looks at: places on one row of the glass. */
export interface Aim {
  readonly display: string
  readonly top: number
  /** Pixels across, ascending. */
  readonly across: readonly number[]
}

/** A picture that stood: the colours (0xrrggbb) at the aimed places, from its first look to its last. */
export interface Stand {
  /** Epoch milliseconds with fractions, on the monotonic clock: the first look that saw it. */
  readonly fromMs: number
  /** The first look that saw something else, or the last look of all. */
  readonly untilMs: number
  readonly colours: readonly number[]
}

export interface Film {
  readonly stands: readonly Stand[]
  readonly looks: number
  /** The longest that the camera was kept from looking, and the middle distance of two looks. */
  readonly longestBlindMs: number
  readonly lookMs: number
}

export interface Camera {
  /** Calls back whenever another picture is seen. */
  onStand(seen: (stand: Omit<Stand, 'untilMs'>) => void): void
  stop(): Promise<Film>
}

/** Looks at the glass about 250 times a second, from a thread of its own. */
export async function startCamera(aim: Aim): Promise<Camera> {
  const worker = new Worker(new URL('./camera-thread.ts', import.meta.url), { workerData: aim })
  await once(worker, 'message')
  return {
    onStand: (seen) =>
      void worker.on('message', (message: Film | Omit<Stand, 'untilMs'>) => {
        if ('colours' in message) seen(message)
      }),
    stop: () =>
      new Promise((settle) => {
        worker.on('message', (message: Film | object) => {
          if ('stands' in message) settle(message)
        })
        worker.postMessage('stop')
      }),
  }
}
