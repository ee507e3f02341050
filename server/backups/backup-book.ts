import { access, constants, copyFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { actBy } from '../../ledger/act.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { backUpAside } from '../database/backup.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import { isFull } from '../records/write-whole.ts'
import type { EditionHead } from '../settings/stale-edition.ts'
import { keptSetting, type KeptSetting } from '../system/kept-setting.ts'
import type { BackupDesk, BackupOutcome, BackupWork, Person, ToldRehearsal } from './backup-desk.ts'
import { backupSetting, usualBackupSetting } from './backup-setting.ts'
import type { BackupSetting } from '../../contract/backups.ts'
import { backupShelf, type BackupShelf, type ShelvedBackup } from './backup-shelf.ts'
import type { Rehearsal } from './rehearsal.ts'
import { rehearseAside } from './rehearse-aside.ts'

interface BackupParts {
  readonly stationFolder: string
  readonly databasePath: string
  readonly acts: Pick<ActStore, 'append' | 'list'>
  readonly readClocks: () => ClockReading
  readonly zone: () => string
  readonly reportError: (error: unknown) => void
}

const itself: Person = { role: 'station', name: '自动备份' }

/** The station's backups: made, tried, copied elsewhere. One work at a time; each is an act. */
export class BackupBook implements BackupDesk {
  readonly #parts: BackupParts
  readonly #shelf: BackupShelf
  readonly #kept: KeptSetting<BackupSetting>
  #running: BackupWork | null = null
  #outcome: BackupOutcome | null = null
  #work: Promise<void> = Promise.resolve()

  constructor(parts: BackupParts) {
    this.#parts = parts
    this.#shelf = backupShelf(parts.stationFolder)
    this.#kept = keptSetting({
      title: '备份设置',
      path: join(this.#shelf.folder, 'setting.json'),
      ...{ shape: backupSetting, usual: usualBackupSetting, zone: parts.zone },
    })
  }

  list = (): ShelvedBackup[] => this.#shelf.list()
  path = (name: string): string | null => this.#shelf.path(name)
  running = (): BackupWork | null => this.#running
  outcome = (): BackupOutcome | null => this.#outcome
  setting = (): BackupSetting => this.#kept.now()
  settingHead = (): EditionHead => this.#kept.head()
  settled = (): Promise<void> => this.#work
  lastRehearsal = (): ToldRehearsal | null => lastRehearsal(this.#parts.acts)

  make = (person: Person, to: string | null): void => {
    void this.#run('backup', to === null ? 1 : 2, () => this.#makeOne(person, to))
  }

  rehearse = (person: Person, name: string | null): void => {
    const path = this.#shelf.path(name ?? this.#shelf.list()[0]?.name ?? '')
    if (path === null) throw new ProblemError('backup-missing')
    void this.#run('rehearsal', 1, () => this.#tryOne(person, path))
  }

  change = (person: Person, basedOn: number, setting: BackupSetting): void => {
    this.#kept.refuseStale(basedOn)
    const before = this.#kept.now()
    this.#kept.keep(setting, { name: person.name, atMs: this.#nowMs() })
    const days = setting.weekdays.join('、')
    const body = { before: { ...before }, after: { ...setting }, days }
    this.#tell(person, 'backup-setting-changed', body)
  }

  /** @throws ProblemError where the other place is not there, or the backup does not stand the trial */
  afterNight = async (path: string): Promise<void> => {
    await this.#work
    const { copyTo, rehearse } = this.#kept.now()
    if (copyTo !== null) {
      await copyInto(path, copyTo)
      this.#tell(itself, 'backup-made', { file: basename(path), place: copyTo })
    }
    if (!rehearse) return
    await this.#run('rehearsal', 1, () => this.#tryOne(itself, path))
    const problem = this.#outcome?.problem ?? null
    if (problem !== null) throw problem
  }

  /** Does the work, and keeps what became of it for whoever looks at the page. */
  #run(work: BackupWork['work'], steps: number, task: () => Promise<string>): Promise<void> {
    if (this.#running !== null) throw new ProblemError('backup-running')
    this.#running = { work, step: 1, steps, sinceMs: this.#nowMs() }
    const ended = (file: string | null, problem: ProblemError | null) => {
      this.#outcome = { work, atMs: this.#nowMs(), file, problem }
      this.#running = null
    }
    this.#work = task().then(
      (file) => ended(file, null),
      (error: unknown) => {
        this.#parts.reportError(error)
        ended(null, error instanceof ProblemError ? error : new ProblemError('internal'))
      },
    )
    return this.#work
  }

  async #makeOne(person: Person, to: string | null): Promise<string> {
    const { stationFolder, databasePath, zone } = this.#parts
    if (to !== null) await needFolder(to)
    const path = join(this.#shelf.folder, `by-hand-${stamp(this.#nowMs(), zone())}.db`)
    await backUpAside({ from: databasePath, to: path })
    if (this.#running) this.#running = { ...this.#running, step: this.#running.steps }
    if (to !== null) await copyInto(path, to)
    this.#tell(person, 'backup-made', { file: basename(path), place: to ?? stationFolder })
    this.#shelf.trim()
    return basename(path)
  }

  async #tryOne(person: Person, path: string): Promise<string> {
    const file = basename(path)
    const trialPath = join(this.#parts.stationFolder, 'trial', 'station.db')
    const rehearsal = await rehearseAside({ file: path, trialPath })
    this.#tell(person, 'backup-rehearsed', { file, ...rehearsal })
    if (!rehearsal.sound) throw new ProblemError('rehearsal-failed', { file, damage: rehearsal.damage ?? '' })
    return file
  }

  #tell({ role, name }: Person, kind: string, body: Canonical): void {
    const doer = { role, name, clock: this.#parts.readClocks() }
    this.#parts.acts.append(actBy(doer, { kind, subject: 'station.db', body }))
  }

  #nowMs(): number {
    return this.#parts.readClocks().wallMs
  }
}

/** `2026-11-22-140320` */
function stamp(wallMs: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'second' }).replace('T', '-').replaceAll(':', '')
}

async function copyInto(path: string, folder: string): Promise<void> {
  await needFolder(folder)
  const final = join(folder, `ezhan-${basename(path)}`)
  try {
    // What bears a backup's name is one, also on a stick that was full or pulled out.
    await copyFile(path, `${final}.part`)
    await rename(`${final}.part`, final)
  } catch (error) {
    await rm(`${final}.part`, { force: true }).catch(() => undefined)
    throw isFull(error) ? new ProblemError('output-no-room', { path: final }) : placeProblem(folder, error)
  }
}

async function needFolder(folder: string): Promise<void> {
  await access(join(folder, '.'), constants.W_OK).catch((error: unknown) => {
    throw placeProblem(folder, error)
  })
}

const placeProblem = (path: string, error: unknown) =>
  new ProblemError('backup-place', { path, detail: (error as NodeJS.ErrnoException).code ?? String(error) })

function lastRehearsal(acts: Pick<ActStore, 'list'>): ToldRehearsal | null {
  const last = acts.list({ kind: 'backup-rehearsed' }).at(-1)
  if (last === undefined) return null
  return { ...(last.body as unknown as Rehearsal & { file: string }), atMs: last.atMs }
}
