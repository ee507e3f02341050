import { silent } from './arrangement.ts'
import type { Day, Stretch } from './day.ts'

/** A day as the side zone sees it: the same stretches, each with its playlist for the side or with nothing. */
export function sideDay(main: Day): Day {
  const stretches: Stretch[] = []
  const day = { ...main, stretches, rest: { places: null } }
  for (const each of main.stretches) stretches.push({ ...each, ...besides(each), arrangement: silent, day })
  return day
}

const nothing = {
  because: { rule: 'filler', id: null },
  playlistId: null,
  cycle: null,
  exercise: false,
} as const

function besides({ arrangement: { layout, sideCycle } }: Stretch) {
  return layout.form === 'full' ? nothing : { playlistId: layout.sidePlaylistId, cycle: sideCycle }
}
