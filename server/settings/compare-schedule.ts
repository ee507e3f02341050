import type { HolidayCalendar } from '../../playlist/calendar.ts'
import type { Campaign, Closure, Daypart, Schedule } from '../../playlist/schedule.ts'
import type { Window } from '../../playlist/window.ts'
import type { Say } from '../../station/language.ts'
import { compareRows, compareWords, type Row } from './compare-rows.ts'
import type { SettingDocument } from './setting-documents.ts'
import { clockWords, datesWords, layoutWords, soundWords, windowWords } from './setting-words.ts'

type TitleOf = (playlistId: string) => string

const listWords = (windows: readonly Window[], none: string, say: Say) =>
  windows.length === 0 ? none : windows.map((each) => windowWords(each, say)).join(say('；', '; '))

/** Two editions of the schedule, line by line: `工作日上午 09:00–12:00：节目单 由 A 改为 B`. */
export function compareSchedules(
  before: SettingDocument<'schedule'>,
  after: SettingDocument<'schedule'>,
  titleOf: TitleOf,
  say: Say,
): string[] {
  const both = [before.schedule, after.schedule] as const
  const [was, is] = both
  const rules = (rows: readonly (Daypart | Campaign)[]) => rows.map((each) => ruleRow(each, titleOf, say))
  const closures = ({ closures = [] }: Schedule) => closures.map((each) => closureRow(each, say))
  const none = say('无', 'none')
  const words = (label: string, read: (schedule: Schedule) => string) =>
    compareWords(label, [read(was), read(is)], say)
  return [
    ...words(say('时区', 'time zone'), ({ zone }) => zone),
    ...words(say('开放时间', 'opening hours'), (each) =>
      listWords(each.openingHours, say('不开放', 'never open'), say),
    ),
    ...compareRows(say('时段', 'daypart'), rules(was.dayparts), rules(is.dayparts), say),
    ...compareRows(say('专题活动', 'campaign'), rules(was.campaigns), rules(is.campaigns), say),
    ...words(say('备用节目单', 'fallback playlist'), ({ fallbackPlaylistId: id }) =>
      id === null ? none : titleOf(id),
    ),
    ...words(say('备用节目单版式', 'layout of the fallback'), ({ fallbackLayout }) =>
      layoutWords(fallbackLayout, titleOf, say),
    ),
    ...words(say('静音时段', 'quiet hours'), ({ quietHours = [] }) => listWords(quietHours, none, say)),
    ...words(say('切换方式', 'transition'), ({ transition }) =>
      transition === 'fade' ? say('淡入淡出', 'fade') : say('直接切换', 'cut'),
    ),
    ...compareRows(say('闭馆', 'closure'), closures(was), closures(is), say),
    ...compareRows(
      say('节假日更正', 'holiday correction'),
      holidayRows(before.holidays, say),
      holidayRows(after.holidays, say),
      say,
    ),
  ]
}

function ruleRow(rule: Daypart | Campaign, titleOf: TitleOf, say: Say): Row {
  const { id, title, window, playlistId, priority, layout, sound } = rule
  const fields = {
    [say('名称', 'title')]: title,
    [say('时间', 'time')]: windowWords(window, say),
    [say('节目单', 'playlist')]: titleOf(playlistId),
    [say('优先级', 'priority')]: String(priority),
    [say('版式', 'layout')]: layoutWords(layout, titleOf, say),
    [say('音量', 'volume')]: soundWords(sound, say),
  }
  return { key: id, name: `${title} ${clockWords(window)}`, fields, whole: rule }
}

function closureRow(closure: Closure, say: Say): Row {
  const { from, to, reason } = closure
  const fields = { [say('原因', 'reason')]: reason }
  return { key: `${from}/${to}`, name: datesWords(closure, say), fields, whole: closure }
}

function holidayRows({ days }: HolidayCalendar, say: Say): Row[] {
  return Object.keys(days)
    .toSorted()
    .map((date) => {
      const { kind, name } = days[date] ?? { kind: 'holiday', name: '' }
      const fields = {
        [say('定为', 'made a')]: kind === 'holiday' ? say('放假', 'holiday') : say('上班', 'workday'),
        [say('说明', 'note')]: name,
      }
      return { key: date, name: date, fields, whole: days[date] }
    })
}
