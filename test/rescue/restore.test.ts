import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { dataFolder, holdDataFolder } from '../../main/data-folder.ts'
import { backUpNightly, backups } from '../../server/database/backup.ts'
import { closeBooks } from '../records/a-book.ts'
import { aFolder, ezhan, nowhere, removeFolders } from '../commands/ezhan.ts'
import { databaseIn, flip, nightAfter, openAt, perDay, seal, showDay, verdictOn } from './a-damaged.ts'

afterEach(closeBooks)
afterAll(removeFolders)

function aStation(days = 1): string {
  const folder = aFolder()
  const memory = openAt(folder, nightAfter(0))
  for (let day = 0; day < days; day += 1) {
    showDay(memory, day)
    seal(memory, nightAfter(day))
  }
  memory.close()
  return folder
}

describe('ezhan backup and ezhan restore', () => {
  it('bring a station back as it was, and keep aside what stood in its place', async () => {
    const data = aStation()
    const file = join(aFolder(), 'out.db')
    expect(await ezhan('backup', file, '--data', data)).toMatchObject({ code: 0, err: '' })
    const later = openAt(data, nightAfter(1))
    showDay(later, 1)
    later.close()
    await backUpNightly(databaseIn(data), '2026-11-24')
    const said = await ezhan('restore', file, '--data', data)
    expect([said.code, said.err]).toEqual([0, ''])
    expect(said.out).toContain('媒体文件不在备份里')
    const aside = /原来的数据库在 (\S+)，/.exec(said.out)?.[1] ?? ''
    expect(existsSync(join(aside, 'station.db'))).toBe(true)
    const again = openAt(data, nightAfter(1))
    expect(verdictOn(again)).toMatchObject({
      sound: true,
      segments: perDay,
      unsealed: { segments: 0, acts: 1 },
    })
    // The later backup lies aside too: it does not undo what a person wished.
    expect(again.acts.list({ kind: 'rescued' })).toEqual([])
    again.close()
  })

  it('bring a station to a machine that has none', async () => {
    const file = join(aFolder(), 'out.db')
    await ezhan('backup', file, '--data', aStation())
    const data = aFolder()
    expect((await ezhan('restore', file, '--data', data)).code).toBe(0)
    const again = openAt(data, nightAfter(1))
    expect(verdictOn(again)).toMatchObject({ sound: true, segments: perDay })
    again.close()
  })

  it('refuse while a controller holds the folder', async () => {
    const data = aStation()
    const file = join(aFolder(), 'out.db')
    await ezhan('backup', file, '--data', data)
    const hold = holdDataFolder(dataFolder(data), '2026-11-22T01:00:00Z')
    const said = await ezhan('restore', file, '--data', data)
    hold.release()
    expect(said.code).toBe(1)
    expect(said.err).toContain('正在被另一个控制器使用')
  })

  it('refuse a torn backup and what is no station, and change nothing', async () => {
    const data = aStation()
    const [torn, foreign] = [join(aFolder(), 'torn.db'), join(aFolder(), 'foreign.db')]
    await ezhan('backup', torn, '--data', data)
    flip(torn, 8192, 40_000)
    writeFileSync(foreign, '不是数据库'.repeat(1_000))
    const before = readFileSync(databaseIn(data))
    for (const file of [torn, foreign, nowhere()]) {
      const said = await ezhan('restore', file, '--data', data)
      expect([said.code, said.err]).toEqual([1, expect.stringContaining('没有使用')])
    }
    expect(readFileSync(databaseIn(data)).equals(before)).toBe(true)
  })

  it('answer a wrong call with their usage', async () => {
    const said = await Promise.all([ezhan('backup'), ezhan('restore'), ezhan('restore', 'a', 'b')])
    expect(said.map(({ code }) => code)).toEqual([2, 2, 2])
  })
})

describe('the backups of the nights', () => {
  it('are seven at most, the newest', async () => {
    const data = aStation()
    const dates = Array.from({ length: 9 }, (_, at) => `2026-12-0${at + 1}`)
    for (const date of dates) await backUpNightly(databaseIn(data), date)
    expect(backups(data).map((path) => path.slice(-13, -3))).toEqual(dates.slice(2).reverse())
  })

  it('leave the good ones alone where the database is torn', async () => {
    const data = aStation()
    await backUpNightly(databaseIn(data), '2026-11-23')
    flip(databaseIn(data), 8192, 40_000)
    await expect(backUpNightly(databaseIn(data), '2026-11-24')).rejects.toThrow('有损坏')
    expect(backups(data)).toHaveLength(1)
    const again = openAt(data, nightAfter(1))
    expect(verdictOn(again)).toMatchObject({ sound: true, segments: perDay })
    again.close()
  })
})
