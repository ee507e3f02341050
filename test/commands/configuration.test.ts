import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { configure, readConfiguration } from '../../main/configure.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'
import type { Configuration } from '../../server/settings/configuration.ts'
import { statutoryHolidays } from '../../server/settings/holidays.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { aFolder, ezhan, nowhere, removeFolders } from './ezhan.ts'

afterAll(removeFolders)

const clock = { bootId: 'boot-1', monoMs: 1, wallMs: Date.UTC(2026, 10, 22, 1), trusted: true }
const own = { ...demoConfiguration, profile: { ...demoConfiguration.profile, name: '河东村站' } }

function file(text: string): string {
  const path = join(aFolder(), 'station.json')
  writeFileSync(path, text)
  return path
}

const nameless = { ...own.profile, name: undefined }
const wrong: [string, string, RegExp][] = [
  ['that is no JSON', '{', /^配置文件 .* 有误：不是有效的 JSON。请/],
  ['that is a list', '[]', /^配置文件 .* 有误：.*。请/],
  ['without a name', JSON.stringify({ profile: nameless }), /profile\.name /],
  [
    'with a short code',
    JSON.stringify({ profile: { ...own.profile, code: '1' } }),
    /profile\.code 站点编码为 10 位数字/,
  ],
  ['with everything missing', '{"profile":{}}', /profile\.code .*；profile\.name /],
  ['that is huge', ' '.repeat(4 * 1024 * 1024 + 1), /文件过大/],
]

describe('a configuration file', () => {
  it.each(wrong)('%s is refused in one sentence of Chinese', (_, text, words) => {
    let told = ''
    try {
      readConfiguration(file(text))
    } catch (error) {
      told = String(error)
    }
    const sentence = told.replace('ProblemError: ', '')
    expect(sentence).toMatch(words)
    expect(sentence).not.toMatch(/\n|Invalid|expected/)
  })

  it('that is wrong or missing stops the start before anything is made', async () => {
    const data = nowhere()
    const start = (config: string) =>
      ezhan('start', '--headless', '--port', '0', '--config', config, '--data', data)
    const [broken, missing] = await Promise.all([start(file('{')), start('/没有/station.json')])
    expect([broken.code, missing.code]).toEqual([1, 1])
    expect(broken.err).toMatch(/^配置文件 .* 有误：不是有效的 JSON。请按 .* 修改后重新启动。\n$/)
    expect(missing.err).toBe('读不到配置文件 /没有/station.json。请核对路径和读取权限。\n')
    expect(existsSync(data)).toBe(false)
  })

  it('that is given is kept as the newest edition, once', () => {
    const database = openDatabase(join(aFolder(), 'station.db'))
    const editions = () => database.prepare('SELECT count(*) FROM setting').pluck().get()
    const configured = (given: Configuration | null) =>
      configure({ database, acts: openActStore(database) }, given, clock).now()
    expect(configured(null)).toMatchObject(demoConfiguration)
    const given = readConfiguration(file(JSON.stringify(own)))
    expect(configured(given).profile.name).toBe('河东村站')
    expect(configured(given).profile.name).toBe('河东村站')
    expect(configured(null).profile.name).toBe('河东村站')
    expect(editions()).toBe(4)
    database.close()
  })
})

describe('the State Council calendar', () => {
  it('knows National Day 2026 and a day worked in lieu, and takes corrections', () => {
    const { days } = statutoryHolidays(plainCalendar)
    expect(days['2026-10-01']).toMatchObject({ kind: 'holiday' })
    expect(Object.values(days).some(({ kind }) => kind === 'workday')).toBe(true)
    const corrected = statutoryHolidays({ days: { '2026-10-01': { kind: 'workday', name: '更正' } } })
    expect(corrected.days['2026-10-01']).toEqual({ kind: 'workday', name: '更正' })
  })
})
