import type { Language } from '../../station/language.ts'
import { localHour } from '../../ledger/local-hour.ts'
import { dayAfter } from '../../playlist/local-day.ts'
import type { BackupDesk } from '../../server/backups/backup-desk.ts'
import { lastSlot } from '../../server/backups/backup-slot.ts'
import { backUpNightly } from '../../server/database/backup.ts'
import { rescueFaults } from '../../server/database/rescued-act.ts'
import { PictureShelf } from '../../server/evidence/picture-shelf.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { prune } from '../../server/records/retention.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Memory } from '../memory.ts'

interface KeepingParts {
  readonly settings: Pick<SettingsBook, 'now'>
  readonly folder: DataFolder
  readonly memory: Pick<Memory, 'database' | 'seals' | 'acts'>
  readonly readClocks: ReadClocks
  readonly backups: Pick<BackupDesk, 'setting' | 'list' | 'afterNight'>
}

/** Keeps what is written: backs it up when it is time, lets go of what is old, and tells what was lost. */
export class Keeping {
  readonly #parts: KeepingParts
  #fault: { readonly zh: string; readonly en: string } | null = null
  readonly #startedMs: number
  /** When a backup was last begun since the start. */
  #begunMs: number | null = null

  constructor(parts: KeepingParts) {
    this.#parts = parts
    this.#startedMs = parts.readClocks().wallMs
  }

  /** Makes the backup that is owed. Where the machine was off at its time, it is made once it is on again. */
  async backUpWhenDue(): Promise<void> {
    const { backups, settings, readClocks } = this.#parts
    const { wallMs } = readClocks()
    const kept = backups.list().find(({ sort }) => sort === 'nightly')
    const lastMs = this.#begunMs ?? kept?.madeAtMs ?? this.#startedMs
    const slotMs = lastSlot(backups.setting(), wallMs, settings.now().schedule.zone)
    // What bears an instant that has yet to come was made under a wrong clock.
    if (slotMs <= lastMs && lastMs <= wallMs) return
    this.#begunMs = wallMs
    await this.backUp()
  }

  /** One that fails does not stop the station, but is told until one succeeds. */
  async backUp(): Promise<void> {
    try {
      const path = await backUpNightly(this.#parts.folder.databasePath, this.#today())
      this.#fault = null
      await this.#parts.backups.afterNight(path)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const told = error instanceof ProblemError ? error.in('en') : null
      const inEnglish = told && `${told.message} ${told.next}`
      this.#fault = {
        zh:
          error instanceof ProblemError ? reason : `最近一次自动备份没有做成（${reason}）。请检查磁盘空间。`,
        en: inEnglish ?? `The latest backup by itself failed (${reason}). Check the disk’s space.`,
      }
    }
  }

  /** Lets go of old records; a clock that is not trusted does not tell which are. */
  async prune(): Promise<void> {
    const { memory, settings, folder, readClocks } = this.#parts
    if (!readClocks().trusted) return
    const { retentionDays: keepDays } = settings.now()
    await prune(memory, { keepDays, today: this.#today() })
    await new PictureShelf(folder.path).letGoBefore(dayAfter(this.#today(), -keepDays))
  }

  faults(language: Language = 'zh'): string[] {
    const { memory, readClocks, settings } = this.#parts
    const told = rescueFaults(memory.acts, {
      nowMs: readClocks().wallMs,
      zone: settings.now().schedule.zone,
      language,
    })
    return this.#fault === null ? told : [...told, this.#fault[language]]
  }

  #today(): string {
    const { readClocks, settings } = this.#parts
    return localHour(readClocks().wallMs, settings.now().schedule.zone).date
  }
}
