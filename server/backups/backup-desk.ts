import type { ProblemError } from '../problem/problem.ts'
import type { EditionHead } from '../settings/stale-edition.ts'
import type { BackupSetting } from '../../contract/backups.ts'
import type { ShelvedBackup } from './backup-shelf.ts'
import type { Rehearsal } from './rehearsal.ts'

/** By session or token. */
export interface Person {
  readonly role: string
  readonly name: string
}

/** What is being done with backups right now. */
export interface BackupWork {
  readonly work: 'backup' | 'rehearsal'
  /** 1 of 2 while it is written, 2 of 2 while it is put in its other place. */
  readonly step: number
  readonly steps: number
  readonly sinceMs: number
}

/** What became of the last work that somebody set off. */
export interface BackupOutcome {
  readonly work: 'backup' | 'rehearsal'
  readonly atMs: number
  readonly file: string | null
  readonly problem: ProblemError | null
}

/** A rehearsal as the chain tells it. */
export interface ToldRehearsal extends Rehearsal {
  readonly file: string
  readonly atMs: number
}

/** What the door asks of backups. */
export interface BackupDesk {
  readonly list: () => ShelvedBackup[]
  readonly running: () => BackupWork | null
  readonly outcome: () => BackupOutcome | null
  readonly lastRehearsal: () => ToldRehearsal | null
  /** Begins one; a copy goes to `to` where that is given. Throws the problem where one is running. */
  readonly make: (person: Person, to: string | null) => void
  /** Begins one of this backup, or of the newest. */
  readonly rehearse: (person: Person, name: string | null) => void
  readonly path: (name: string) => string | null
  readonly setting: () => BackupSetting
  readonly settingHead: () => EditionHead
  /** Throws the problem where the setting has another edition by now. */
  readonly change: (person: Person, basedOn: number, setting: BackupSetting) => void
  /** The copy and the rehearsal that the setting asks for, of the backup that was just made. */
  readonly afterNight: (path: string) => Promise<void>
  /** When nothing is being written any more. */
  readonly settled: () => Promise<void>
}
