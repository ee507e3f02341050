import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ChainedAct, Doer } from '../../ledger/act.ts'
import { configure } from '../../main/configure.ts'
import { dataFolder } from '../../main/data-folder.ts'
import { openMemory } from '../../main/memory.ts'
import type { Role } from '../../contract/role.ts'
import type { ItemStep } from '../../server/release/item-step.ts'
import type { ReleaseSetting } from '../../contract/release-rule.ts'
import type { ItemWords } from '../../contract/item-changes.ts'
import type { Outcome } from '../../server/release/release-book.ts'
import { anItemDesk } from './an-item-desk.ts'

const stick = join(import.meta.dirname, '../fixtures/stick')
export const poster = '科普中国/挂图_食品安全.jpg'
export const clip = '科普中国/科普中国-乐享健康_七步洗手法.mp4'
export const unknown = '神奇养生水.mp4'
export const phones = '便民/便民电话.csv'

/** 2026-11-22 14:03:20 in Shanghai. */
const nowMs = Date.UTC(2026, 10, 22, 6, 3, 20)

/** A library with its chain and settings, as a station has it, and people who work with it. */
export function aShelf(setting: ReleaseSetting = {}) {
  const home = mkdtempSync(join(tmpdir(), 'ezhan-release-'))
  const memory = openMemory(dataFolder(join(home, 'data')))
  const time = { clock: { bootId: 'boot-1', monoMs: 0, wallMs: nowMs, trusted: true } }
  const settings = configure(memory, null, time.clock)
  const set = (wanted: ReleaseSetting) => {
    const document = { ...settings.newest('station').document, ...wanted }
    const by = { role: 'county', name: '县科协', clock: time.clock }
    settings.change('station', document, { basedOn: null, by, reason: null })
  }
  set(setting)
  let changes = 0
  const readClocks = () => time.clock
  const desk = anItemDesk({
    ...memory,
    readClocks,
    setting: () => settings.now(),
    playlists: settings.now().playlists,
    changed: () => (changes += 1),
  })
  const doer = (name: string, role: Role): Doer => ({ name, role, clock: time.clock })
  const item = (title: string) => {
    const found = desk.list({ order: 'oldest', offset: 0, words: title }).records[0]
    if (!found) throw new Error(`no item ${title}`)
    return found
  }
  const chosen = (title: string) => [{ id: item(title).id, edition: item(title).edition }]
  return {
    memory,
    desk,
    set,
    time,
    item,
    doer,
    changes: () => changes,
    /** Brings files of the small stick in, as a technician does. */
    async bring(files: readonly string[], by = '张技术员') {
      const folder = join(home, 'stick')
      for (const file of files) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        cpSync(join(stick, file), join(folder, file))
      }
      return memory.library.importPaths([folder], { by, at: () => time.clock.wallMs, today: '2026-11-22' })
    },
    /** A panel's table with this one row. */
    async bringTable(row: string) {
      const folder = join(home, 'tables', '便民')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, '便民电话.csv'), `名称,电话\n${row}\n`)
      const options = { by: '张技术员', at: () => time.clock.wallMs, today: '2026-11-23' }
      return memory.library.importPaths([join(home, 'tables')], options)
    },
    edit: (title: string, words: ItemWords, name = '张技术员', role: Role = 'technician') =>
      only(desk.edit(chosen(title), words, doer(name, role))),
    step: (title: string, step: ItemStep, name: string, role: Role = 'reviewer') =>
      only(desk.step(chosen(title), step, { reason: '图不对文' }, doer(name, role))),
    /** The acts of a kind about items, oldest first. */
    acts: (kind: string): ChainedAct[] => memory.acts.list({ kind }),
    close() {
      memory.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** What became of the one: its state, or the code of what forbade it. */
function only([outcome]: Outcome[]): string {
  if (!outcome) throw new Error('nothing was asked')
  return 'record' in outcome ? outcome.record.state : outcome.problem.code
}
