import type { Announcement, Bulletin } from '../server/http/controller.ts'

/** Tells whoever listens; nobody has to. */
export function openBulletin(): Bulletin {
  const listeners = new Set<(announcement: Announcement) => void>()
  return {
    announce(announcement) {
      for (const listener of listeners) listener(announcement)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
