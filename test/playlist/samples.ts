import { compilePlan, type Plan, type PlanParts } from '../../playlist/plan.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { localDay, instantOn } from '../../playlist/local-day.ts'
import type { Cue } from '../../playlist/cue.ts'
import type { Item, ItemId } from '../../playlist/item.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import type { Takeover } from '../../playlist/takeover.ts'
import type { Window } from '../../playlist/window.ts'

export const shanghai = 'Asia/Shanghai'
export const id = (text: string) => text as ItemId

/** An instant by the station's clock: `at('2026-11-22 08:00')`, seconds optional. */
export function at(text: string, zone = shanghai): number {
  const [date = '', clock = ''] = text.split(' ')
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return instantOn(localDay(zone, date), hours * 60 + minutes) + seconds * 1000
}

/** A released ten-second picture of 科普中国, unless told otherwise. */
export function anItem(name: string, being: Partial<Item> = {}): Item {
  return {
    id: id(name),
    title: name,
    kind: 'picture',
    state: 'released',
    sourceClass: 'science',
    publisher: '科普中国',
    themes: [],
    audiences: [],
    address: null,
    validFrom: null,
    validTo: null,
    durationMs: 10_000,
    mediaHash: '0'.repeat(64),
    ...being,
  }
}

export function listed(name: string, ...items: string[]): Playlist {
  return { id: name, title: name, order: 'listed', entries: [{ items: items.map(id) }] }
}

export const allDay: Window = { start: '00:00', end: '24:00' }
export const nineToSix: Window = { start: '09:00', end: '18:00' }

export function aSchedule(being: Partial<Schedule> = {}): Schedule {
  return {
    zone: shanghai,
    openingHours: [allDay],
    dayparts: [],
    campaigns: [],
    fallbackPlaylistId: null,
    ...being,
  }
}

export function aTakeover(
  name: string,
  from: string,
  until: string,
  being: Partial<Takeover> = {},
): Takeover {
  const always = { id: name, itemId: id(name), priority: 0, status: 'Actual' } as const
  return { ...always, from: at(from), until: at(until), ...being }
}

export function aPlan({
  schedule,
  ...parts
}: Partial<Omit<PlanParts, 'schedule'>> & { schedule?: Partial<Schedule> }): Plan {
  return compilePlan({
    schedule: aSchedule(schedule),
    playlists: [],
    items: [],
    takeovers: [],
    calendar: plainCalendar,
    ...parts,
  })
}

/** What a passer-by would call it: the item's title, or closed, or filler. */
export const face = (cue: Cue) => cue.item?.title ?? cue.kind
