import type { GlassWork } from '../../playlist/stage-protocol.ts'
import type { Outcome } from './release-book.ts'

/** What became of a release, as the glass tells of it: on air now, still before another person, or refused. */
export function publishedWork(outcomes: readonly Outcome[]): GlassWork {
  const passed = outcomes.flatMap((each) => ('record' in each ? [each.record] : []))
  const taken = passed.filter(({ state }) => state === 'released').length
  const all = outcomes.length
  return {
    ...{ work: 'publish', at: 'done', percent: 100, reading: '', done: all, all },
    ...{ taken, waiting: passed.length - taken, refused: all - passed.length },
  }
}
