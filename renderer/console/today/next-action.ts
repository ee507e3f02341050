import type { Shortfall, Status } from '../../../contract/status.ts'

/** The same line as the controller's own fault: below this a month's import does not fit any more. */
const scarceDiskBytes = 1_000_000_000

export interface NextAction {
  readonly action:
    | 'nothing'
    | 'resume'
    | 'openWindow'
    | 'setClock'
    | 'importContent'
    | 'importScience'
    | 'lightPanel'
    | 'uncover'
    | 'unfreeze'
    | 'freeDisk'
    | 'checkPower'
    | 'openLonger'
    | 'planScience'
    | 'runDoctor'
    | 'seeAlarms'
  /** Time that the cause has cost today; 0 where it has no cost of its own. */
  readonly lostSeconds: number
}

const free = (action: NextAction['action']): NextAction => ({ action, lostSeconds: 0 })

/** The one thing to do next: first what keeps every second from counting, then what costs most, then the rest. */
export function nextAction(status: Status): NextAction {
  const { screen, clock, content, disk, today, alarms } = status
  if (screen.state === 'stopped') return free('resume')
  if (screen.state === 'off') return free('openWindow')
  if (!clock.trusted) return free('setClock')
  if (content.items === 0) return free('importContent')
  if (today.forecast === 'short') return whyShort(today) ?? costliest(today) ?? free('importScience')
  if (disk.freeBytes < scarceDiskBytes) return free('freeDisk')
  return free(alarms.length > 0 ? 'seeAlarms' : 'nothing')
}

const byCause: Readonly<Record<Shortfall['reasons'][number]['cause'], NextAction['action']>> = {
  lateStart: 'checkPower',
  off: 'checkPower',
  // What a stop took cannot be had back but by a longer day.
  stopped: 'openLonger',
  frozen: 'unfreeze',
  hidden: 'uncover',
  panelOff: 'lightPanel',
  clockUntrusted: 'setClock',
  closesEarly: 'openLonger',
  thinPlan: 'planScience',
  unexplained: 'runDoctor',
}

/** What the station itself names as the heaviest reason. */
function whyShort({ shortfall }: Status['today']): NextAction | null {
  const [heaviest] = shortfall?.reasons ?? []
  return heaviest ? { action: byCause[heaviest.cause], lostSeconds: heaviest.seconds } : null
}

/** A loss is named as the cause only where it is worth a tenth of what is still missing. */
function costliest({ excludedSeconds, creditedSeconds, target }: Status['today']): NextAction | null {
  const missing = target.seconds - (creditedSeconds[target.sourceClass] ?? 0)
  const losses: NextAction[] = [
    { action: 'lightPanel', lostSeconds: excludedSeconds.panelOff },
    { action: 'uncover', lostSeconds: excludedSeconds.hidden },
    { action: 'unfreeze', lostSeconds: excludedSeconds.frozen },
  ]
  const [worst] = losses.sort((one, other) => other.lostSeconds - one.lostSeconds)
  return worst && worst.lostSeconds * 10 >= missing ? worst : null
}
