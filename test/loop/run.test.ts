import { afterEach, describe, expect, it } from 'vitest'
import type { LoopCommand } from '../../main/loop/command.ts'
import { runLoop, type Loop } from '../../main/loop/run.ts'
import { firstState } from '../../main/loop/state.ts'
import { aPlan, anItem, at, listed } from '../playlist/samples.ts'
import { setting } from './a-station.ts'

const start = at('2026-11-22 09:00')
const plan = aPlan({
  items: [anItem('a')],
  playlists: [listed('p', 'a')],
  schedule: { fallbackPlaylistId: 'p' },
})
const contentOf = () => ({ kind: 'article', html: '' }) as const
const loops: Loop[] = []
afterEach(() => loops.splice(0).forEach((loop) => loop.end()))

/** A running loop on a clock that stands; `carryOut` gets what it commands. */
function aLoop(carryOut: (command: LoopCommand, loop: Loop) => void): Loop {
  const readClocks = () => ({ bootId: 'boot-1', monoMs: 1_000, wallMs: start, trusted: true })
  const first = firstState(setting, plan, contentOf, readClocks())
  const loop = runLoop(first, readClocks, (command) => carryOut(command, loop))
  loops.push(loop)
  return loop
}

const revealed = (showingId: string) =>
  ({ type: 'stageReported', report: { type: 'revealed', showingId } }) as const

describe('the one queue', () => {
  it('lets an event that a command brings about wait until all commands of its step are carried out', () => {
    const done: string[] = []
    const loop = aLoop((command, running) => {
      done.push(command.type)
      if (command.type === 'sendProgram' && done.length === 1)
        running.dispatch(revealed(command.program.current.id))
      if (command.type === 'appendSegments') running.dispatch({ type: 'stopped' })
    })
    loop.dispatch({ type: 'stageAttached' })
    const step = ['appendSegments', 'keepPlayheads', 'announceShowing']
    expect(done.slice(0, 5)).toEqual(['sendProgram', ...step, 'sendProgram'])
    expect(loop.state()).toMatchObject({
      stopped: true,
      zones: { main: { current: { cue: { kind: 'closed' } } } },
    })
  })

  it('goes on after a command that could not be carried out, and whoever asked is told', () => {
    let isBroken = true
    const sent: string[] = []
    const loop = aLoop((command) => {
      if (isBroken) throw new Error('the line is gone')
      if (command.type === 'sendProgram') sent.push(command.program.current.content.kind)
    })
    expect(() => loop.dispatch({ type: 'stageAttached' })).toThrow('the line is gone')
    isBroken = false
    loop.dispatch({ type: 'stopped' })
    expect(sent).toEqual(['black'])
  })

  it('closes what is open when it ends', () => {
    const reasons: string[] = []
    const loop = aLoop((command, running) => {
      if (command.type === 'sendProgram') running.dispatch(revealed(command.program.current.id))
      if (command.type === 'appendSegments') reasons.push(...command.closed.map(({ endReason }) => endReason))
    })
    loop.dispatch({ type: 'stageAttached' })
    loop.end()
    expect(reasons).toEqual(['shutdown'])
    expect(loop.state().zones.main.open).toBeNull()
  })
})
