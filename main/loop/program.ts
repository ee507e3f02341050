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
    nextLayout: next === null ? undefined : layoutToCome(state),
  }
}

function layoutToCome({ nextLayout, words, zones: { side } }: LoopState): StageProgram['nextLayout'] {
  const ticker = nextLayout.ticker ? [...words.ticker] : []
  const begins = side.current === null && side.next !== null
  if (nextLayout.form === 'full') return { form: 'full', ticker }
  const { sideShare } = nextLayout
  return {
    form: 'divided',
    ticker,
    sideShare,
    side: begins ? { current: side.next.showing, next: null } : null,
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
function gistOf({ current, next, layout, nextLayout, ...words }: StageProgram): string {
  const side = layout?.form === 'divided' ? layout.side : null
  const sideToCome = nextLayout?.form === 'divided' ? nextLayout.side?.current : null
  const showings = [current, next, side?.current, side?.next, sideToCome].map(
    (each) => each && gistOfShowing(each),
  )
  return JSON.stringify([words, shareOf(layout), shareOf(nextLayout), nextLayout?.ticker, showings])
}

const shareOf = (layout: StageProgram['layout'] | StageProgram['nextLayout']) =>
  layout?.form === 'divided' ? layout.sideShare : null

const gistOfShowing = ({ id, volume }: Showing) => [id, volume]
