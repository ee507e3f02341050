import type { ClockReading } from '../../ledger/clock.ts'
import type { ClosedSegment } from '../../ledger/segment.ts'
import type { Item } from '../../playlist/item.ts'
import type { Plan } from '../../playlist/plan.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import type { LoopCommand } from '../../main/loop/command.ts'
import type { LoopEvent } from '../../main/loop/event.ts'
import type { Setting } from '../../main/loop/setting.ts'
import { firstState, type LoopState } from '../../main/loop/state.ts'
import { step } from '../../main/loop/step.ts'
import { at as instantAt } from '../playlist/samples.ts'
import { AStage } from './a-stage.ts'

export const setting: Setting = {
  run: 'run',
  brand: '科普中国e站',
  stationName: '测试站点',
  zone: 'Asia/Shanghai',
  screen: '4415210001001',
  place: '村党群服务中心',
  shell: 'chromium',
}

type Without<Event> = Event extends LoopEvent ? Omit<Event, 'at'> : never

const contentOf = (item: Item): ShowingContent =>
  item.kind === 'video'
    ? { kind: 'video', url: `/media/${item.mediaHash}`, width: 1920, height: 1080 }
    : { kind: 'pages', pages: [{ url: `/media/${item.mediaHash}`, width: 1920, height: 1080 }] }

/** A loop with a stage in front and a book behind, on a clock that a test turns. */
export class AStation {
  readonly stage = new AStage((report) => this.happened({ type: 'stageReported', report }))
  readonly segments: ClosedSegment[] = []
  readonly asides: Extract<LoopCommand, { type: 'setAside' }>[] = []
  state: LoopState
  #at: ClockReading

  constructor(plan: Plan, clock: string) {
    this.#at = { bootId: 'boot-1', monoMs: 1_000, wallMs: instantAt(clock), trusted: true }
    this.state = firstState(setting, plan, contentOf, this.#at)
  }

  /** What was left out so far, by item. */
  get setAside(): readonly string[] {
    return this.asides.map(({ itemId }) => itemId)
  }

  /** How long the station has been running. */
  get monoMs(): number {
    return this.#at.monoMs
  }

  happened(event: Without<LoopEvent>): this {
    const { state, commands } = step(this.state, { ...event, at: this.#at })
    this.state = state
    for (const command of commands) this.#carryOut(command)
    return this
  }

  /** The page opens, and its line to the controller. */
  pageOpens(): this {
    this.stage.opens(this.#at.monoMs)
    return this.happened({ type: 'stageAttached' })
  }

  pageLost(): this {
    this.stage.isGone()
    return this.happened({ type: 'stageDetached' })
  }

  /** Lets time pass: the stage beats and swaps, the loop ticks. */
  passes(ms: number, tickMs = 1000): this {
    for (let left = ms; left > 0; left -= tickMs) {
      const passed = Math.min(left, tickMs)
      this.#at = { ...this.#at, monoMs: this.#at.monoMs + passed, wallMs: this.#at.wallMs + passed }
      this.stage.passes(this.#at.monoMs)
      this.happened({ type: 'tick' })
    }
    return this
  }

  seconds = (count: number): this => this.passes(count * 1000)

  clockSetBy(shiftMs: number): this {
    this.#at = { ...this.#at, wallMs: this.#at.wallMs + shiftMs }
    return this.happened({ type: 'tick' })
  }

  follows(plan: Plan): this {
    return this.happened({ type: 'planChanged', plan, contentOf })
  }

  /** What was closed so far, as `title reason`. */
  told = (): string[] => this.segments.map(({ shown, endReason }) => `${shown.title} ${endReason}`)

  #carryOut(command: LoopCommand): void {
    if (command.type === 'sendProgram') this.stage.told(command.program)
    if (command.type === 'appendSegments') this.segments.push(...command.closed)
    if (command.type === 'setAside') this.asides.push(command)
  }
}

export const aStation = (plan: Plan, clock = '2026-11-22 09:00'): AStation =>
  new AStation(plan, clock).pageOpens()
