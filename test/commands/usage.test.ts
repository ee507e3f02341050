import { existsSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { commandNames } from '../../main/commands/commands.ts'
import { ezhan, nowhere, removeFolders } from './ezhan.ts'

afterAll(removeFolders)

describe('a command that is asked for help', () => {
  it.each([[], ['help'], ['--help'], ['-h']])('without a name lists all there are (%s)', async (...words) => {
    const { code, out, err } = await ezhan(...words)
    expect([code, err]).toEqual([0, ''])
    for (const name of commandNames) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  it.each(commandNames.filter((name) => name !== 'setup'))('%s tells its usage', async (name) => {
    const { code, out, err } = await ezhan(name, '--help')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^用法：ezhan ${name}`))
  })

  it('--version says just that', async () => {
    expect((await ezhan('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('wrong usage', () => {
  const wrong: [string, string[]][] = [
    ['a command that is none', ['paly']],
    ['an option that is none', ['hours', '--form', '2026-11-01']],
    ['words where none belong', ['start', '/media/usb']],
    ['no dates', ['hours']],
    ['one date', ['hours', '--from', '2026-11-01']],
    ['a date that is none', ['hours', '--from', '2026-02-30', '--to', '2026-03-01']],
    ['a grouping that is none', ['hours', '--from', '2026-11-01', '--to', '2026-11-02', '--by', 'week']],
    ['nothing to import', ['import']],
    ['no verb', ['token']],
    ['a verb that is none', ['token', 'creat']],
    ['a role that is none', ['token', 'create', '--role', 'king', '--name', 'x']],
    ['an empty name', ['token', 'create', '--role', 'viewer', '--name', ' ']],
    ['no token to revoke', ['token', 'revoke']],
    ['a shell that is none', ['start', '--shell', 'firefox']],
    ['a port that is none', ['start', '--port', '70000']],
    ['an option without its value', ['start', '--content']],
  ]

  it.each(wrong)('%s: 2, told in Chinese on standard error, and nothing is touched', async (_, words) => {
    const data = nowhere()
    const dataOption = words[0] === 'paly' ? [] : [`--data=${data}`]
    const { code, out, err } = await ezhan(words[0] ?? '', ...dataOption, ...words.slice(1))
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^[^\n]*[\u4e00-\u9fff]/)
    expect(err).not.toMatch(/\n\s+at /)
    expect(existsSync(data)).toBe(false)
  })

  it('names the word that is wrong', async () => {
    expect((await ezhan('hours', '--form', 'x')).err).toMatch(/^没有这个选项：--form\n/)
    expect((await ezhan('doctor', 'please')).err).toMatch(/^多出的参数：please\n/)
  })
})
