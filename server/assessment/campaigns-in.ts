import type { Database } from 'better-sqlite3'
import type { Interval } from '../../playlist/interval.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import { openIntervals } from '../../playlist/opening.ts'
import type { Campaign } from '../../playlist/schedule.ts'
import type { Selector } from '../../playlist/selector.ts'
import { dayTriple, windowIntervals } from '../../playlist/window.ts'
import { campaignNamed, campaignsOf } from '../../station/facts/campaign-names.ts'
import { campaignTally, type CampaignTime } from '../../station/facts/campaign-tally.ts'
import type { DayFacts } from '../../station/facts/day-facts.ts'
import type { CampaignFacts } from '../../station/facts/station-facts.ts'
import type { MonthRules } from './fact-sources.ts'
import { countsOn, type ShownItem } from './shown-items.ts'
import { recordsOn, type ShownRecord } from './shown-records.ts'

interface Asked {
  readonly database: Database
  readonly days: readonly DayFacts[]
  /** What counted on those days. */
  readonly items: readonly ShownItem[]
  readonly on: (date: string) => Pick<MonthRules, 'schedule' | 'calendar'>
  readonly playlists: readonly Playlist[]
}

/**
 * The campaigns of a month: those that the schedule had, with what was really shown in their windows of what they
 * choose from; and whatever bore a campaign's name or theme, whoever scheduled it.
 */
export function campaignsIn({ database, days, items, on, playlists }: Asked): CampaignFacts[] {
  const times: CampaignTime[] = days.flatMap((day) => {
    const running = campaignsOn(on(day.date), day.date)
    if (running.length === 0) return namedOn(items, day.date)
    const isCounted = countsOn(day)
    const records = recordsOn(database, day.date).filter(({ shell }) => isCounted(shell))
    const own = (record: ShownRecord) => [
      ...new Set([
        ...campaignsOf(record),
        ...running.flatMap(({ campaign, name, intervals }) =>
          within(record, intervals) && mayBeOf(campaign, playlists, record) ? [name] : [],
        ),
      ]),
    ]
    const planned = running.map(({ name, campaign: { window } }) => ({
      name,
      date: day.date,
      creditedMs: 0,
      planned: window.dates,
    }))
    const shown = records.flatMap((record) =>
      own(record).map((name) => ({ name, date: day.date, creditedMs: record.creditedMs, planned: null })),
    )
    return [...planned, ...shown]
  })
  return campaignTally(times)
}

const namedOn = (items: readonly ShownItem[], date: string): CampaignTime[] =>
  items
    .filter((item) => item.date === date)
    .flatMap((item) =>
      campaignsOf(item).map((name) => ({ name, date, creditedMs: item.creditedMs, planned: null })),
    )

interface RunningCampaign {
  readonly name: string
  readonly campaign: Campaign
  readonly intervals: readonly Interval[]
}

/** A campaign without an hour in the opening hours of a day does not run on it. */
function campaignsOn({ schedule, calendar }: ReturnType<Asked['on']>, date: string): RunningCampaign[] {
  if (schedule.campaigns.length === 0) return []
  const days = dayTriple(schedule.zone, date)
  const open = openIntervals(schedule, calendar, date)
  return schedule.campaigns.flatMap((campaign) => {
    const intervals = windowIntervals(campaign.window, days, calendar)
    const runs = intervals.some((each) =>
      open.some(({ from, until }) => each.from < until && from < each.until),
    )
    return runs ? [{ name: campaignNamed(campaign.title) ?? campaign.title, campaign, intervals }] : []
  })
}

/** A record at the edge of a window may have begun before it: it is left out. */
const within = (record: ShownRecord, intervals: readonly Interval[]): boolean =>
  intervals.some(({ from, until }) => from <= record.from && record.until <= until)

/** Whether the campaign's playlist, as it is now, could have chosen it; a playlist that is gone tells nothing. */
function mayBeOf({ playlistId }: Campaign, playlists: readonly Playlist[], record: ShownRecord): boolean {
  const playlist = playlists.find(({ id }) => id === playlistId)
  return (
    playlist?.entries.some((entry) =>
      'items' in entry ? entry.items.some((id) => id === record.itemId) : fits(entry.select, record),
    ) ?? false
  )
}

/** Audiences are not in the record, and are not asked. */
function fits({ sourceClasses, kinds, themes }: Selector, record: ShownRecord): boolean {
  const has = (wanted: readonly string[] | undefined, found: readonly string[]) =>
    wanted === undefined || wanted.length === 0 || found.some((each) => wanted.includes(each))
  return has(sourceClasses, [record.sourceClass]) && has(kinds, [record.kind]) && has(themes, record.themes)
}
