import { Temporal } from 'temporal-polyfill'
import type { ClockReading } from '../../ledger/clock.ts'
import { result, type CheckResult } from './check.ts'

/** A telephone is set by its network to within seconds; two minutes apart, one of the two is wrong. */
const driftSeconds = 120

/** The clock by itself, and beside the clock of whoever is asking: the latter is a hint, for nobody vouches for it. */
export function checkClock(at: ClockReading, zone: string, browserMs: number | null): CheckResult {
  const now = Temporal.Instant.fromEpochMilliseconds(at.wallMs)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')
  if (!at.trusted) {
    return result('clock', 'failed', 'measured', [
      `机器时钟为 ${now}，不可信，时长不会计入。请校准系统时间后重新检查。`,
      `The clock says ${now} and is not believed; no time would be credited. Set it and check again.`,
    ])
  }
  const apart = browserMs === null ? 0 : Math.round((at.wallMs - browserMs) / 1000)
  if (Math.abs(apart) <= driftSeconds) {
    return result('clock', 'passed', 'measured', [
      `机器时钟为 ${now}（${zone}），可信。`,
      `The clock says ${now} (${zone}) and is believed.`,
    ])
  }
  const minutes = Math.round(Math.abs(apart) / 60)
  return result('clock', 'noted', 'measured', [
    `机器时钟为 ${now}（${zone}），比您的设备${apart > 0 ? '快' : '慢'}约 ${minutes} 分钟。请核对哪一个是准的。`,
    `The clock says ${now} (${zone}), about ${minutes} min ${apart > 0 ? 'ahead of' : 'behind'} your device. See which is right.`,
  ])
}
