import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { LoopEvent } from '../../main/loop/event.ts'
import { firstState, type LoopState } from '../../main/loop/state.ts'
import { step } from '../../main/loop/step.ts'
import { openProgramme } from '../../main/glass/programme.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import type { Showing } from '../../playlist/stage-protocol.ts'
import { configuration } from '../../server/settings/configuration.ts'
import { usualSchedule } from '../../server/settings/usual-schedule.ts'
import { anOffice, type AnOffice } from '../takeovers/an-office.ts'
import { aProfile } from '../http/a-door.ts'
import { setting } from '../loop/a-station.ts'

type Happening<Event> = Event extends LoopEvent ? Omit<Event, 'at'> : never

/** A station with a real library and its real programme, and no glass: what would it be told? */
export class ADoubtfulStation {
  readonly office: AnOffice = anOffice()
  schedule: Schedule = usualSchedule
  readonly #brought = mkdtempSync(join(tmpdir(), 'ezhan-brought-'))
  readonly #programme = openProgramme(
    {
      now: () => ({
        ...configuration.parse({ profile: aProfile, schedule: this.schedule }),
        calendar: plainCalendar,
      }),
    },
    this.office.library,
    () => this.office.book.inForce(),
  )
  #state: LoopState | null = null
  #told: Showing | null = null

  /** One poster of 科普中国, or whatever is brought in its place. */
  async bring(name = '挂图_七步洗手法.png', bytes?: Uint8Array): Promise<void> {
    const { library, clock } = this.office
    const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#2f9bea' } })
    const path = join(this.#brought, name)
    writeFileSync(path, bytes ?? (await picture.png().toBuffer()))
    writeFileSync(join(this.#brought, '清单.csv'), `文件名,来源\n${name},科普中国\n`)
    await library.importPaths([this.#brought], { by: '测试', at: () => clock.wallMs, today: this.today() })
  }

  set(columns: string): void {
    this.office.database.exec(`UPDATE item SET ${columns}`)
  }

  today(): string {
    return new Date(this.office.clock.wallMs + 8 * 3_600_000).toISOString().slice(0, 10)
  }

  /** What the stage is told to have on the glass, when it comes or after something happened. */
  told(event: Happening<LoopEvent> = { type: 'stageAttached' }): Showing['content']['kind'] {
    const { library, clock } = this.office
    const plan = this.#programme.plan(this.today(), clock.wallMs, null)
    const before =
      this.#state ??
      firstState(setting, plan, (item, date) => library.showingContent(item, date), { ...clock })
    this.#take({ ...before, plan }, event)
    if (this.#told === null) throw new Error('the stage was told nothing')
    return this.#told.content.kind
  }

  /** The stage cannot show what it was told; the controller leaves that out and tells it something else. */
  failed(): Showing['content']['kind'] {
    this.told({
      type: 'stageReported',
      report: { type: 'failed', showingId: this.#told?.id ?? '', reason: '404' },
    })
    return this.told({ type: 'tick' })
  }

  close(): void {
    this.office.close()
    rmSync(this.#brought, { recursive: true, force: true })
  }

  #take(before: LoopState, event: Happening<LoopEvent>): void {
    const { state, commands } = step(before, { ...event, at: { ...this.office.clock } })
    this.#state = state
    for (const command of commands) {
      if (command.type === 'sendProgram') this.#told = command.program.current
      if (command.type === 'setAside') this.#programme.setAside(command.itemId, command)
    }
  }
}
