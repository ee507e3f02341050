import type { HeatmapSeriesOption } from 'echarts/charts'
import type {
  CalendarComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { dayState, dayStates, type DayState } from './day-states.ts'
import type { JudgedDay } from '../../../contract/assessment.ts'

export type DaysOption = ComposeOption<
  HeatmapSeriesOption | CalendarComponentOption | TooltipComponentOption | VisualMapComponentOption
>

/** As look/today-days.css has them for the legend. Light enough, or dark enough, for the mark upon them. */
const colours: Readonly<Record<DayState, string>> = {
  met: '#2c7a6f',
  short: '#b3362b',
  excused: '#e0b95f',
  open: '#a9cfc4',
  'not-due': '#e6dfcf',
}
/** A mark beside the colour: red and green are one to one man in twelve. */
const marks: Readonly<Partial<Record<DayState, string>>> = { short: '×', excused: '○' }
const inks: Readonly<Partial<Record<DayState, string>>> = { met: '#fff', short: '#fff' }

interface Look {
  readonly from: string
  readonly until: string
  /** Room for the number of each day. */
  readonly isWide: boolean
  /** From Sunday on, as the library wants them. */
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  readonly words: (day: JudgedDay) => string
}

/** Text in a drawing does not take the page's own typeface by itself. */
const typeface = "'Noto Sans SC Variable', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"

export const rowPx = (isWide: boolean) => (isWide ? 37 : 24)

/** Weeks as columns from Monday to Sunday, a day a cell. */
export function daysOption(days: readonly JudgedDay[], look: Look): DaysOption {
  const byDate = new Map(days.map((day) => [day.date, day]))
  return {
    animation: false,
    textStyle: { fontFamily: typeface },
    tooltip: {
      formatter: (asked) => {
        const { name } = Array.isArray(asked) ? { name: '' } : asked
        const day = byDate.get(name)
        return day === undefined ? name : look.words(day)
      },
    },
    visualMap: {
      show: false,
      type: 'piecewise',
      dimension: 1,
      pieces: dayStates.map((state, value) => ({ value, color: colours[state] })),
    },
    calendar: calendarOf(look),
    series: [
      {
        type: 'heatmap',
        coordinateSystem: 'calendar',
        itemStyle: { borderColor: '#fdfbf6', borderWidth: 3, borderRadius: 6 },
        label: { show: true, fontSize: 12 },
        data: days.map((day) => cell(day, look.isWide)),
      },
    ],
  }
}

function calendarOf(look: Look): CalendarComponentOption {
  const ink = '#4f6163'
  return {
    range: [look.from, look.until],
    orient: 'horizontal',
    top: 24,
    left: look.isWide ? 40 : 28,
    right: 2,
    bottom: 2,
    cellSize: ['auto', rowPx(look.isWide)],
    splitLine: { show: false },
    itemStyle: { color: 'transparent', borderWidth: 0 },
    dayLabel: { firstDay: 1, nameMap: [...look.weekdays], color: ink, fontSize: 12 },
    monthLabel: { nameMap: [...look.months], color: ink, fontSize: 12, align: 'left' },
    yearLabel: { show: false },
  }
}

function cell(day: JudgedDay, isWide: boolean) {
  const state = dayState(day)
  const number = isWide ? String(Number(day.date.slice(8))) : ''
  return {
    name: day.date,
    value: [day.date, dayStates.indexOf(state)],
    label: { formatter: `${marks[state] ?? ''}${number}`, color: inks[state] ?? '#3d4f50' },
  }
}
