import type { CopyWatch, Incoming, Store } from './store.ts'

/** The files of one admission: all of them are published, or none is kept. */
export interface Batch {
  take(source: string, watch?: CopyWatch): Promise<Incoming>
  takeBytes(bytes: Uint8Array): Promise<Incoming>
  publish(): Promise<void>
  /** Removes what was not published; after `publish` there is nothing left to remove. */
  abandon(): Promise<void>
}

export function openBatch(store: Store): Batch {
  let waiting: Incoming[] = []
  const keep = (incoming: Incoming) => {
    waiting.push(incoming)
    return incoming
  }
  return {
    take: async (source, watch) => keep(await store.take(source, watch)),
    takeBytes: async (bytes) => keep(await store.takeBytes(bytes)),
    publish: async () => {
      for (const incoming of waiting) await store.publish(incoming)
      waiting = []
    },
    abandon: async () => {
      for (const incoming of waiting) await store.discard(incoming)
      waiting = []
    },
  }
}
