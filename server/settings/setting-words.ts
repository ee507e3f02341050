import type { DayKind } from '../../playlist/calendar.ts'
import type { Layout } from '../../playlist/layout.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { Selector } from '../../playlist/selector.ts'
import type { Sound } from '../../playlist/sound.ts'
import { sourceClassNames } from '../../playlist/source-class.ts'
import type { Window } from '../../playlist/window.ts'

/** Settings in the words that a clerk would use. */

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const kindWords: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  restday: '双休日',
  holiday: '法定节假日',
}
const itemKindWords = { video: '视频', picture: '图片', document: '文档', article: '图文', panel: '栏目' }

export const clockWords = ({ start, end }: Window): string => `${start}–${end}`

/** `工作日 09:00–12:00` */
export const windowWords = (window: Window): string => `${daysOf(window)} ${clockWords(window)}`

function daysOf({ weekdays: chosen, dates, dayKinds }: Window): string {
  const words = [
    ...(dates === undefined ? [] : [dates.from === dates.to ? dates.from : `${dates.from} 至 ${dates.to}`]),
    ...(chosen === undefined ? [] : [weekdayWords(chosen)]),
    ...(dayKinds === undefined ? [] : [dayKinds.map((kind) => kindWords[kind]).join('、')]),
  ]
  return words.length === 0 ? '每天' : words.join(' ')
}

/** `周一至周五`, `周六、周日` */
function weekdayWords(chosen: readonly number[]): string {
  const days = [...new Set(chosen)].toSorted((a, b) => a - b)
  const [first = 1] = days
  const isRow = days.length > 2 && days.every((day, index) => day === first + index)
  const names = days.map((day) => weekdays[day - 1] ?? '')
  return isRow ? `${names[0] ?? ''}至${names.at(-1) ?? ''}` : names.join('、')
}

export function layoutWords(layout: Layout | undefined, titleOf: (playlistId: string) => string): string {
  if (layout === undefined) return '全屏'
  const ticker = layout.ticker ? '，带滚动字幕' : ''
  if (layout.form === 'full') return `全屏${ticker}`
  return `分屏（侧栏 ${Math.round(layout.sideShare * 100)}%：${titleOf(layout.sidePlaylistId)}）${ticker}`
}

export const soundWords = (sound: Sound | undefined): string =>
  sound === undefined ? '默认' : sound.muted ? '静音' : `${Math.round(sound.volume * 100)}%`

/** `70 份：科普中国、健康，30 天内最新` */
export function entryWords(entry: Playlist['entries'][number]): string {
  const share = 'share' in entry && typeof entry.share === 'number' ? `${entry.share} 份：` : ''
  const what = 'items' in entry ? `指定的 ${entry.items.length} 条` : selectorWords(entry.select)
  return `${share}${what}`
}

function selectorWords({ sourceClasses, kinds, themes = [], audiences = [], newest }: Selector): string {
  const what = [
    ...(sourceClasses ?? []).map((each) => sourceClassNames[each]),
    ...(kinds ?? []).map((each) => itemKindWords[each]),
    ...themes,
    ...audiences,
  ]
  const words = what.length === 0 ? '全部内容' : what.join('、')
  return newest === undefined ? words : `${words}，${newestWords(newest)}`
}

function newestWords({ withinDays, atMost }: NonNullable<Selector['newest']>): string {
  const age = withinDays === undefined ? '最新' : `${withinDays} 天内最新`
  return atMost === undefined ? age : `${age}，最多 ${atMost} 条`
}
