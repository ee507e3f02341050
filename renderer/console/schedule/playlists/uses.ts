import type { Schedule } from '../../../../playlist/schedule.ts'

/** Where a schedule uses a playlist. */
export interface Use {
  readonly where: 'daypart' | 'campaign' | 'fallback'
  readonly title: string
  readonly side: boolean
}

export function usesOf(schedule: Schedule, playlistId: string): Use[] {
  const { dayparts, campaigns, fallbackPlaylistId, fallbackLayout } = schedule
  const fallback = { title: '', playlistId: fallbackPlaylistId, layout: fallbackLayout }
  const rules = [
    ...dayparts.map((rule) => ({ where: 'daypart' as const, rule })),
    ...campaigns.map((rule) => ({ where: 'campaign' as const, rule })),
    { where: 'fallback' as const, rule: fallback },
  ]
  return rules.flatMap(({ where, rule: { title, playlistId: main, layout } }) => {
    const isSide = layout?.form === 'divided' && layout.sidePlaylistId === playlistId
    return [
      ...(main === playlistId ? [{ where, title, side: false }] : []),
      ...(isSide ? [{ where, title, side: true }] : []),
    ]
  })
}
