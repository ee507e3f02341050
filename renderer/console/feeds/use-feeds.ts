import { onUnmounted, shallowRef, type ShallowRef } from 'vue'
import { nothing, problemOf, type Station } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { whileVisible } from '../parts/while-visible.ts'
import { feedsShape, type Feeds, type FeedSetting } from '../../../contract/feeds.ts'
import { publisherShape, publishersShape, type Publisher } from '../../../contract/publishers.ts'

/** While something is fetched, its progress is worth a look so often; else the night's work can wait. */
const busyMs = 1_500
const idleMs = 15_000

/** Feeds and publishers as the station has them, kept fresh while the page is seen. */
export function useFeeds(station: Station) {
  const state = shallowRef<Feeds | null>(null)
  const trusted = shallowRef<readonly Publisher[]>([])
  const problem = shallowRef<Problem | null>(null)
  async function load(): Promise<void> {
    try {
      const [told, known] = await Promise.all([
        station.get('/feeds', feedsShape),
        station.get('/publishers', publishersShape),
      ])
      state.value = told
      trusted.value = known.publishers
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  }
  const look = whileVisible(idleMs, load)
  const quicker = window.setInterval(() => {
    if (state.value?.progress) look()
  }, busyMs)
  onUnmounted(() => clearInterval(quicker))
  return { state, trusted, problem, load, ...changes(station, state, load) }
}

/** What a person changes; the page follows at once. */
function changes(station: Station, state: ShallowRef<Feeds | null>, load: () => Promise<void>) {
  const now = () => state.value?.feeds ?? []
  const put = async (changed: readonly FeedSetting[]) => {
    const body = { edition: state.value?.edition ?? 0, feeds: changed.map(settingOf) }
    state.value = await station.put('/feeds', body, feedsShape)
  }
  return {
    /** Puts one feed in its place among the newest. */
    keep(setting: FeedSetting): Promise<void> {
      const isThere = now().some(({ id }) => id === setting.id)
      if (!isThere) return put([...now(), setting])
      return put(now().map((each) => (each.id === setting.id ? setting : each)))
    },
    remove: (id: string) => put(now().filter((each) => each.id !== id)),
    async fetchNow(id: string): Promise<void> {
      await station.post(`/feeds/${id}/fetch`, {}, nothing)
      await load()
    },
    async trust(name: string, publicKey: string): Promise<void> {
      await station.post('/publishers', { name, publicKey }, publisherShape)
      await load()
    },
    async distrust(id: string): Promise<void> {
      await station.drop(`/publishers/${id}`)
      await load()
    },
  }
}

export type FeedsLine = ReturnType<typeof useFeeds>

const settingOf = ({ id, title, address, publisherId, window, bytesPerSecond, active }: FeedSetting) => ({
  id,
  title,
  address,
  publisherId,
  window,
  bytesPerSecond,
  active,
})
