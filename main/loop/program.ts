import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'
import { only, type Outcome } from './outcome.ts'
import type { LoopState } from './state.ts'
import type { Staged } from './zone.ts'

/** Tells the stage the whole program, where any of it is news to it. */
export function tell(state: LoopState): Outcome {
  const { current, next } = state.zones.main
  if (!state.attached || !current) return only(state)
  const program = programOf(state, current, next)
  const told = gistOf(program)
  if (told === state.told) return only(state)
  return { state: { ...state, told }, commands: [{ type: 'sendProgram', program }] }
}

function programOf(state: LoopState, current: Staged, next: Staged | null): StageProgram {
  const { setting, words, layout, plan } = state
  const { brand, stationName, zone } = setting
  return {
    type: 'program',
    brand,
    stationName,
    zone,
    badge: words.badge,
    weather: words.weather,
    ticker: layout.ticker ? [...words.ticker] : [],
    layout: stageLayout(state),
    transition: plan.schedule.transition ?? 'cut',
    current: current.showing,
    next: next?.showing ?? null,
  }
}

function stageLayout({ layout, zones: { side } }: LoopState): NonNullable<StageProgram['layout']> {
  if (layout.form === 'full' || !side.current) return { form: 'full' }
  const { sideShare } = layout
  return {
    form: 'divided',
    sideShare,
    side: { current: side.current.showing, next: side.next?.showing ?? null },
  }
}

/** What tells two programs apart. A showing's id stands for all of it but its volume: a page of text is long. */
function gistOf({ current, next, layout, ...words }: StageProgram): string {
  const side = layout?.form === 'divided' ? layout.side : null
  const showings = [current, next, side?.current, side?.next].map((each) => each && gistOfShowing(each))
  return JSON.stringify([words, layout?.form === 'divided' ? layout.sideShare : null, showings])
}

const gistOfShowing = ({ id, volume }: Showing) => [id, volume]
