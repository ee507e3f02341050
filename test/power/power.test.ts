import { describe, expect, it } from 'vitest'
import { cecState } from '../../main/power/cec.ts'
import { ddcState } from '../../main/power/ddc.ts'
import { dpmsState } from '../../main/power/dpms.ts'
import { findSwitch } from '../../main/power/find-switch.ts'
import { PanelPower, wantedPanel } from '../../main/power/panel-power.ts'
import type { PanelState } from '../../main/power/panel-switch.ts'
import { runTool } from '../../main/power/run-tool.ts'
import type { Cue } from '../../playlist/cue.ts'
import { hasXvfb, startDisplay } from '../shell/display.ts'
import { aTool, cecClient, ddcutil, xset } from './a-tool.ts'

const minute = 60_000
const closedUntil = (until: number, id: string | null = null): Cue => ({
  ...{ kind: 'closed', item: null, from: 0, until, ordinal: 0, playlistId: null, exercise: false },
  because: { rule: 'closed', id },
})
const playing: Cue = { ...closedUntil(minute), kind: 'filler', because: { rule: 'filler', id: null } }

describe('a way to switch the panel', () => {
  it.each([
    ['dpms', aTool('xset', xset), ['-display :7 dpms force off']],
    ['cec', aTool('cec-client', cecClient), ['-s -d 1 standby 0']],
    ['ddc', aTool('ddcutil', ddcutil), ['setvcp D6 0x04 --noverify']],
  ])('by %s is found where it answers, switches, and says what became of it', async (name, tool, calls) => {
    const panel = await findSwitch(tool.run, { DISPLAY: ':7' })
    expect([panel?.name, await panel?.state()]).toEqual([name, 'on'])
    await panel?.set('off')
    expect(await panel?.state()).toBe('off')
    expect(tool.calls()).toEqual(expect.arrayContaining(calls))
    await panel?.set('on')
    expect(await panel?.state()).toBe('on')
  })

  it('is not found where no tool is there, or none gets an answer', async () => {
    expect(await findSwitch(() => Promise.resolve(null), { DISPLAY: ':7' })).toBeNull()
    const silent = aTool('ddcutil', 'echo "Display not found"; exit 1')
    expect(await findSwitch(silent.run, {})).toBeNull()
    expect(await runTool('/nowhere/no-such-tool', [])).toBeNull()
  })

  it.runIf(hasXvfb)('is not found on a display server without power management', async () => {
    const display = await startDisplay(640, 480)
    expect(await findSwitch(runTool, { ...process.env, DISPLAY: display.name })).toBeNull()
    display.stop()
  })
})

describe('what a tool says', () => {
  it('is never taken for more than it says', () => {
    expect(['Monitor is On', 'Monitor is in Standby', 'Monitor is Off', ''].map(dpmsState)).toEqual([
      'on',
      'off',
      'off',
      'unknown',
    ])
    expect(['VCP D6 SNC x01', 'VCP D6 SNC x05', 'VCP D6 SNC x00', 'VCP D6 ERR'].map(ddcState)).toEqual([
      'on',
      'off',
      'unknown',
      'unknown',
    ])
    expect(['power status: on', 'power status: standby', 'power status: unknown', ''].map(cecState)).toEqual([
      'on',
      'off',
      'unknown',
      'unknown',
    ])
  })
})

describe('the panel', () => {
  it('is dark out of hours, lit a minute before the doors open, and lit while a person has stopped the screen', () => {
    expect(wantedPanel(closedUntil(10 * minute), 0)).toBe('off')
    expect(wantedPanel(closedUntil(10 * minute), 9 * minute)).toBe('on')
    expect(wantedPanel(closedUntil(10 * minute, 'stopped'), 0)).toBe('on')
    expect([wantedPanel(playing, 0), wantedPanel(null, 0)]).toEqual(['on', 'on'])
  })

  it('follows the schedule, is put right when somebody else switched it, and says so', async () => {
    const tool = aTool('xset', xset)
    const told: PanelState[] = []
    const now: { cue: Cue | null } = { cue: playing }
    const power = new PanelPower({
      find: () => findSwitch(tool.run, { DISPLAY: ':7' }),
      cue: () => now.cue,
      nowMs: () => 0,
      tell: (state) => void told.push(state),
    })
    await power.look()
    tool.set('off')
    await power.look()
    now.cue = closedUntil(600 * minute)
    await power.look()
    expect(told).toEqual(['on', 'on', 'off'])
    expect(tool.state()).toBe('off')
  })

  it('without a way to switch it is unknown, never guessed', async () => {
    const told: PanelState[] = []
    const parts = { cue: () => playing, nowMs: () => 0, tell: (state: PanelState) => void told.push(state) }
    await new PanelPower({ ...parts, find: () => Promise.resolve(null) }).look()
    expect(told).toEqual(['unknown'])
  })
})
