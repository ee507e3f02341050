import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { dataFolder } from '../../main/data-folder.ts'
import { Keeping } from '../../main/jobs/keeping.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { BackupBook } from '../../server/backups/backup-book.ts'
import { backupSetting, usualBackupSetting } from '../../server/backups/backup-setting.ts'
import { lastSlot, nextSlot } from '../../server/backups/backup-slot.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { at } from '../assessment/a-hall.ts'

const zone = 'Asia/Shanghai'
const technician = { role: 'technician', name: '李技术' }
const weekly = { at: '18:30', weekdays: [5] }

describe('the time of a backup', () => {
  it('comes each day of the setting, and is not past before its minute', () => {
    const daily = { at: '00:10', weekdays: [1, 2, 3, 4, 5, 6, 7] }
    expect(lastSlot(daily, at('2026-12-01 00:09:59'), zone)).toBe(at('2026-11-30 00:10:00'))
    expect(lastSlot(daily, at('2026-12-01 00:10:00'), zone)).toBe(at('2026-12-01 00:10:00'))
    expect(nextSlot(daily, at('2026-12-01 00:10:00'), zone)).toBe(at('2026-12-02 00:10:00'))
  })

  it('may be one day of the week', () => {
    // 2026-11-27 is a Friday.
    expect(lastSlot(weekly, at('2026-11-27 18:00:00'), zone)).toBe(at('2026-11-20 18:30:00'))
    expect(nextSlot(weekly, at('2026-11-27 18:30:00'), zone)).toBe(at('2026-12-04 18:30:00'))
  })

  it.each([
    [{ at: '24:10' }, '请填写时间，例如 00:10'],
    [{ at: '' }, '请填写时间，例如 00:10'],
    [{ weekdays: [] }, '请至少选一天'],
  ])('is refused as %j', (wrong, words) => {
    const parsed = backupSetting.safeParse({ ...usualBackupSetting, ...wrong })
    expect(parsed.error?.issues[0]?.message).toBe(words)
  })
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ezhan-times-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A station that is on from a local time; its clock is put on by hand. */
function aStationFrom(local: string) {
  let wallMs = at(local)
  const databasePath = join(folder, 'station.db')
  const database = openDatabase(databasePath)
  const acts = openActStore(database)
  const readClocks = () => ({ bootId: 'boot-1', monoMs: 0, wallMs, trusted: true })
  const setting = { ...usualBackupSetting, rehearse: false }
  const ground = { stationFolder: folder, databasePath, acts, readClocks, zone: () => zone }
  const backups = new BackupBook({ ...ground, reportError: () => undefined })
  if (backups.settingHead().edition === 0) backups.change(technician, 0, setting)
  const keeping = new Keeping({
    settings: { now: () => ({ ...demoConfiguration, calendar: plainCalendar }) },
    folder: dataFolder(folder),
    memory: { database, acts, seals: openSealStore(database) },
    ...{ readClocks, backups },
  })
  return {
    backups,
    /** The backups there are when the minute's look is over. */
    async lookAt(local: string): Promise<string[]> {
      wallMs = at(local)
      const before = readdirSync(join(folder, 'backups'))
      await keeping.backUpWhenDue()
      const names = readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('station-'))
      // A file bears the machine's own time: here it is the station's.
      for (const name of names.filter((each) => !before.includes(each)))
        utimesSync(join(folder, 'backups', name), wallMs / 1000, wallMs / 1000)
      return names
    },
    end: () => database.close(),
  }
}

describe('the backup of the day', () => {
  it('is made once, at its minute', async () => {
    const station = aStationFrom('2026-11-30 23:00:00')
    expect(await station.lookAt('2026-12-01 00:09:00')).toEqual([])
    expect(await station.lookAt('2026-12-01 00:10:00')).toEqual(['station-2026-12-01.db'])
    expect(await station.lookAt('2026-12-01 00:11:00')).toHaveLength(1)
    station.end()
  })

  it('is made up for by a machine that was off', async () => {
    const evening = aStationFrom('2026-12-01 00:00:00')
    await evening.lookAt('2026-12-01 00:10:00')
    evening.end()
    const morning = aStationFrom('2026-12-02 08:00:00')
    expect(await morning.lookAt('2026-12-02 08:01:00')).toContain('station-2026-12-02.db')
    morning.end()
  })

  it('of a new station waits for its time', async () => {
    const station = aStationFrom('2026-12-01 14:00:00')
    expect(await station.lookAt('2026-12-01 14:01:00')).toEqual([])
    station.end()
  })
})

describe('the setting of the backups', () => {
  it('tells who was quicker, and keeps theirs', () => {
    const { backups, end } = aStationFrom('2026-12-01 09:00:00')
    const [first, second] = ['12:00', '13:00'].map((time) => ({ ...usualBackupSetting, at: time }))
    backups.change({ role: 'admin', name: '甲' }, 1, first ?? usualBackupSetting)
    expect(() => backups.change(technician, 1, second ?? usualBackupSetting)).toThrow(
      /备份设置已由 甲 在 2026-12-01 09:00 改为第 2 版/,
    )
    expect([backups.setting().at, backups.settingHead().edition]).toEqual(['12:00', 2])
    end()
  })
})
