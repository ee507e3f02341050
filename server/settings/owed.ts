import { dailyScience } from '../../station/duties/daily-science.ts'
import { dutiesOf } from '../../station/duties/duty-setting.ts'
import type { DayRules } from './settings-book.ts'

/** Seconds of 科普中国 that a due day owes by the station's target and what the county set; null where nothing is asked. */
export function owedSeconds({ profile, duties }: Pick<DayRules, 'profile' | 'duties'>): number | null {
  const daily = dutiesOf(profile, duties).find(({ id }) => id === dailyScience.id)
  return daily === undefined ? null : (daily.targets['seconds'] ?? profile.target.seconds)
}
