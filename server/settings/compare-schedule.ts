import type { HolidayCalendar } from '../../playlist/calendar.ts'
import type { Campaign, Closure, Daypart, Schedule } from '../../playlist/schedule.ts'
import type { Window } from '../../playlist/window.ts'
import { compareRows, compareWords, type Row } from './compare-rows.ts'
import type { SettingDocument } from './setting-documents.ts'
import { clockWords, layoutWords, soundWords, windowWords } from './setting-words.ts'

type TitleOf = (playlistId: string) => string

const listWords = (windows: readonly Window[], none: string) =>
  windows.length === 0 ? none : windows.map(windowWords).join('；')

/** Two editions of the schedule, line by line: `工作日上午 09:00–12:00：节目单 由 A 改为 B`. */
export function compareSchedules(
  before: SettingDocument<'schedule'>,
  after: SettingDocument<'schedule'>,
  titleOf: TitleOf,
): string[] {
  const [was, is] = [before.schedule, after.schedule]
  const fallback = (id: string | null) => (id === null ? '无' : titleOf(id))
  const rules = (rows: readonly (Daypart | Campaign)[]) => rows.map((each) => ruleRow(each, titleOf))
  return [
    ...compareWords('时区', was.zone, is.zone),
    ...compareWords('开放时间', listWords(was.openingHours, '不开放'), listWords(is.openingHours, '不开放')),
    ...compareRows('时段', rules(was.dayparts), rules(is.dayparts)),
    ...compareRows('专题活动', rules(was.campaigns), rules(is.campaigns)),
    ...compareWords('备用节目单', fallback(was.fallbackPlaylistId), fallback(is.fallbackPlaylistId)),
    ...compareWords(
      '备用节目单版式',
      layoutWords(was.fallbackLayout, titleOf),
      layoutWords(is.fallbackLayout, titleOf),
    ),
    ...compareWords('静音时段', listWords(was.quietHours ?? [], '无'), listWords(is.quietHours ?? [], '无')),
    ...compareWords('切换方式', transitionWords(was), transitionWords(is)),
    ...compareRows('闭馆', (was.closures ?? []).map(closureRow), (is.closures ?? []).map(closureRow)),
    ...compareRows('节假日更正', holidayRows(before.holidays), holidayRows(after.holidays)),
  ]
}

const transitionWords = ({ transition }: Schedule) => (transition === 'fade' ? '淡入淡出' : '直接切换')

function ruleRow(rule: Daypart | Campaign, titleOf: TitleOf): Row {
  const { id, title, window, playlistId, priority, layout, sound } = rule
  const fields = {
    名称: title,
    时间: windowWords(window),
    节目单: titleOf(playlistId),
    优先级: String(priority),
    版式: layoutWords(layout, titleOf),
    音量: soundWords(sound),
  }
  return { key: id, name: `${title} ${clockWords(window)}`, fields, whole: rule }
}

function closureRow(closure: Closure): Row {
  const { from, to, reason } = closure
  const name = from === to ? from : `${from} 至 ${to}`
  return { key: `${from}/${to}`, name, fields: { 原因: reason }, whole: closure }
}

function holidayRows({ days }: HolidayCalendar): Row[] {
  return Object.keys(days)
    .toSorted()
    .map((date) => {
      const { kind, name } = days[date] ?? { kind: 'holiday', name: '' }
      const fields = { 定为: kind === 'holiday' ? '放假' : '上班', 说明: name }
      return { key: date, name: date, fields, whole: days[date] }
    })
}
