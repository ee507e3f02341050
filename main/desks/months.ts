import { AttachmentShelf } from '../../server/attachments/attachment-shelf.ts'
import type { AttestedBook } from '../../server/assessment/attested-book.ts'
import { judgedDays } from '../../server/assessment/judged-days.ts'
import { readMonth } from '../../server/assessment/month.ts'
import { evidencePack } from '../../server/evidence/evidence-pack.ts'
import { monthAtItsEnd } from '../../server/evidence/pack-month.ts'
import { PictureShelf } from '../../server/evidence/picture-shelf.ts'
import type { Door } from '../../server/http/door.ts'
import type { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Memory } from '../memory.ts'

interface MonthParts {
  readonly settings: SettingsBook
  readonly memory: Memory
  readonly folder: DataFolder
  readonly readClocks: ReadClocks
  readonly lifecycle: LifecycleBook
  readonly attested: AttestedBook
}

export interface Months {
  readonly month: Door['month']
  readonly days: Door['days']
  readonly evidence: Door['evidence']
}

/** What a month comes to, and the pack that bears it out. */
export function openMonths({
  settings,
  memory,
  folder,
  readClocks,
  lifecycle,
  attested,
}: MonthParts): Months {
  const sources = {
    ...memory,
    lifecycle,
    attested,
    rules: settings,
    playlists: () => settings.now().playlists,
    get profile() {
      return settings.now().profile
    },
    nowMs: () => readClocks().wallMs,
    pictures: new PictureShelf(folder.path),
    attachments: new AttachmentShelf(folder.path),
  }
  return {
    month: (month, language) => readMonth(sources, month, language),
    days: (from, to) => judgedDays(sources, from, to),
    evidence: (month) => evidencePack(sources, monthAtItsEnd(sources, month)),
  }
}
