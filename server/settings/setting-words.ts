import type { DayKind } from '../../playlist/calendar.ts'
import type { ItemKind } from '../../playlist/item.ts'
import type { Layout } from '../../playlist/layout.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { Selector } from '../../playlist/selector.ts'
import type { Sound } from '../../playlist/sound.ts'
import { sourceClassEnglish, sourceClassNames } from '../../playlist/source-class.ts'
import type { Window } from '../../playlist/window.ts'
import type { Say } from '../../station/language.ts'

/** Settings in the words that a clerk would use. */

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const englishWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const kindWords: Readonly<Record<DayKind, readonly [zh: string, en: string]>> = {
  workday: ['工作日', 'workdays'],
  restday: ['双休日', 'weekends'],
  holiday: ['法定节假日', 'public holidays'],
}
const itemKindWords: Readonly<Record<ItemKind, readonly [zh: string, en: string]>> = {
  video: ['视频', 'videos'],
  picture: ['图片', 'pictures'],
  document: ['文档', 'documents'],
  article: ['图文', 'articles'],
  panel: ['栏目', 'panels'],
}

export const clockWords = ({ start, end }: Window): string => `${start}–${end}`

/** `工作日 09:00–12:00` */
export const windowWords = (window: Window, say: Say): string =>
  `${daysOf(window, say)} ${clockWords(window)}`

function daysOf({ weekdays: chosen, dates, dayKinds }: Window, say: Say): string {
  const words = [
    ...(dates === undefined ? [] : [datesWords(dates, say)]),
    ...(chosen === undefined ? [] : [weekdayWords(chosen, say)]),
    ...(dayKinds === undefined
      ? []
      : [dayKinds.map((kind) => say(...kindWords[kind])).join(say('、', ', '))]),
  ]
  return words.length === 0 ? say('每天', 'every day') : words.join(' ')
}

/** `2026-10-01 至 2026-10-07`; one date by itself. */
export const datesWords = ({ from, to }: { readonly from: string; readonly to: string }, say: Say): string =>
  from === to ? from : say(`${from} 至 ${to}`, `${from} to ${to}`)

/** `周一至周五`, `周六、周日` */
function weekdayWords(chosen: readonly number[], say: Say): string {
  const days = [...new Set(chosen)].toSorted((a, b) => a - b)
  const [first = 1] = days
  const isRow = days.length > 2 && days.every((day, index) => day === first + index)
  const names = days.map((day) => say(weekdays[day - 1] ?? '', englishWeekdays[day - 1] ?? ''))
  const [from, to] = [names[0] ?? '', names.at(-1) ?? '']
  return isRow ? say(`${from}至${to}`, `${from} to ${to}`) : names.join(say('、', ', '))
}

export function layoutWords(
  layout: Layout | undefined,
  titleOf: (playlistId: string) => string,
  say: Say,
): string {
  const full = say('全屏', 'full screen')
  if (layout === undefined) return full
  const ticker = layout.ticker ? say('，带滚动字幕', ', with a ticker') : ''
  if (layout.form === 'full') return `${full}${ticker}`
  const [percent, side] = [Math.round(layout.sideShare * 100), titleOf(layout.sidePlaylistId)]
  return say(`分屏（侧栏 ${percent}%：${side}）${ticker}`, `divided (${percent}% beside: ${side})${ticker}`)
}

export function soundWords(sound: Sound | undefined, say: Say): string {
  if (sound === undefined) return say('默认', 'as usual')
  return sound.muted ? say('静音', 'muted') : `${Math.round(sound.volume * 100)}%`
}

/** `70 份：科普中国、健康，30 天内最新` */
export function entryWords(entry: Playlist['entries'][number], say: Say): string {
  const parts = 'share' in entry && typeof entry.share === 'number' ? entry.share : null
  const share = parts === null ? '' : say(`${parts} 份：`, `${parts} parts: `)
  const what =
    'items' in entry
      ? say(`指定的 ${entry.items.length} 条`, `${entry.items.length} chosen items`)
      : selectorWords(entry.select, say)
  return `${share}${what}`
}

function selectorWords(
  { sourceClasses, kinds, themes = [], audiences = [], newest }: Selector,
  say: Say,
): string {
  const what = [
    ...(sourceClasses ?? []).map((each) => say(sourceClassNames[each], sourceClassEnglish[each])),
    ...(kinds ?? []).map((each) => say(...itemKindWords[each])),
    ...themes,
    ...audiences,
  ]
  const words = what.length === 0 ? say('全部内容', 'all content') : what.join(say('、', ', '))
  return newest === undefined ? words : `${words}${say('，', ', ')}${newestWords(newest, say)}`
}

function newestWords({ withinDays, atMost }: NonNullable<Selector['newest']>, say: Say): string {
  const age =
    withinDays === undefined
      ? say('最新', 'the newest')
      : say(`${withinDays} 天内最新`, `the newest of ${withinDays} days`)
  return atMost === undefined ? age : say(`${age}，最多 ${atMost} 条`, `${age}, ${atMost} at most`)
}
