import {
  possibleSteps,
  type ActorRole,
  type Machine,
  type StepKind,
} from '../../station/lifecycle/machine.ts'

/** A step, taken by one of the roles that may. */
export interface Move {
  readonly step: StepKind
  readonly role: ActorRole
}

/** Where a history stands: its state, and the step that led there. */
interface Spot {
  readonly state: string
  readonly by: string
}

const spotAfter = ({ step }: Move): Spot => ({ state: step.to, by: step.id })

const movesFrom = (machine: Machine, { state }: Spot): Move[] =>
  possibleSteps(machine, state).flatMap((step) => step.roles.map((role) => ({ step, role })))

const nameOf = (spot: Spot, { step, role }: Move) => `${spot.by}>${spot.state}>${step.id}>${role}`

/**
 * One long row of moves from the machine's beginning in which every step is taken out of every state it can be taken
 * from, by every role that may, after every step that can have led there. The row is found breadth-first.
 */
export function tourOf(machine: Machine): Move[] {
  const start = { state: machine.initial, by: '' }
  const tour: Move[] = []
  const done = new Set<string>()
  for (let spot: Spot = start; ;) {
    const way = wayToNew(machine, spot, done)
    if (way === null) return tour
    for (const move of way) {
      done.add(nameOf(spot, move))
      tour.push(move)
      spot = spotAfter(move)
    }
  }
}

/** The shortest row of moves that ends with one not made yet; null when none is left within reach. */
function wayToNew(machine: Machine, from: Spot, done: ReadonlySet<string>): Move[] | null {
  const seen = new Set([`${from.by}>${from.state}`])
  const queue: { spot: Spot; way: Move[] }[] = [{ spot: from, way: [] }]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { spot, way } = next
    for (const move of movesFrom(machine, spot)) {
      if (!done.has(nameOf(spot, move))) return [...way, move]
      const after = spotAfter(move)
      const key = `${after.by}>${after.state}`
      if (seen.has(key)) continue
      seen.add(key)
      queue.push({ spot: after, way: [...way, move] })
    }
  }
  return null
}

/** Each state once, with a shortest row of moves to it. */
export function waysToStates(machine: Machine): { state: string; way: Move[] }[] {
  const ways = [{ state: machine.initial, way: [] as Move[] }]
  for (const { state, way } of ways)
    for (const move of movesFrom(machine, { state, by: '' }))
      if (!ways.some((each) => each.state === move.step.to))
        ways.push({ state: move.step.to, way: [...way, move] })
  return ways
}
