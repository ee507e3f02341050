import { dateAt, localDay } from '../../playlist/local-day.ts'
import type { StageReport } from '../../playlist/stage-protocol.ts'
import { only, type Outcome } from './outcome.ts'
import type { LoopState } from './state.ts'
import { stagedAs, zoneNames } from './zone.ts'

type Trouble = Extract<StageReport, { type: 'failed' | 'stalled' | 'dropping' }>

/** What failed on the glass is tried again after this: a codec does not mend itself, a busy machine does. */
const pauseMs = 10 * 60_000

/** An item that could not be shown as it should is left out for a while, and a person is told. */
export function setAside(state: LoopState, trouble: Trouble): Outcome {
  const { showingId } = trouble
  const staged = zoneNames.map((name) => stagedAs(state.zones[name], showingId)).find((each) => each !== null)
  const item = staged?.cue.item
  if (!item) return only(state)
  const { id: itemId, title } = item
  return { state, commands: [{ type: 'setAside', itemId, title, ...judged(state, trouble) }] }
}

const again = '已暂时跳过。请重新导入该文件。'

function judged({ last, setting }: LoopState, trouble: Trouble) {
  const untilMs = last.wallMs + pauseMs
  switch (trouble.type) {
    case 'failed':
      return { reason: `放不出来（${trouble.reason}）`, next: again, untilMs, isTooSlow: false }
    case 'stalled':
      return { reason: '放不出来（画面停住不动）', next: again, untilMs, isTooSlow: false }
    case 'dropping': {
      const { dropped, presented } = trouble
      // The machine will be no faster in ten minutes: a clip that stutters all day is worse than another one.
      const { end } = localDay(setting.zone, dateAt(setting.zone, last.wallMs))
      return {
        reason: `放得不流畅（${dropped + presented} 帧里丢了 ${dropped} 帧）`,
        next: '今天不再播放。请换成清晰度较低的版本，或关闭机器上的其他程序。',
        untilMs: end,
        isTooSlow: true,
      }
    }
  }
}
