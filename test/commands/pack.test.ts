import { generateKeyPairSync } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { openPackage } from '../../server/packages/open-package.ts'
import { fingerprintOf } from '../../server/packages/publisher-card.ts'
import { spokenFingerprint } from '../../server/packages/signed-text.ts'
import { aStationToUse, type AStationToUse } from '../journeys/a-station-to-use.ts'
import { smallStick } from '../library/brought.ts'
import { aMonth, publisherName } from '../packages/a-publisher.ts'
import { aFolder, ezhan, removeFolders } from './ezhan.ts'

afterAll(removeFolders)

interface Card {
  readonly name: string
  readonly publicKey: string
}

/** A publisher at its own machine: a key, and a month of content. */
async function aPublisher(...more: string[]) {
  const home = aFolder()
  const key = join(home, 'key')
  const said = await ezhan('pack', 'key', key, '--name', publisherName, ...more)
  const card = JSON.parse(readFileSync(`${key}.card.json`, 'utf8')) as Card
  return { home, key, card, said, month: aMonth(home) }
}

describe('ezhan pack key', () => {
  it('makes a key that its owner alone may read, a card to hand on, and says the fingerprint', async () => {
    const { key, card, said } = await aPublisher()
    expect([said.code, said.err]).toEqual([0, ''])
    expect(said.out).toContain(spokenFingerprint(fingerprintOf(card.publicKey)))
    expect(card).toMatchObject({ format: 'ezpkg-publisher/1', name: publisherName })
    if (process.platform !== 'win32') expect(statSync(key).mode & 0o777).toBe(0o600)
  })

  it('never writes over a key', async () => {
    const { key } = await aPublisher()
    const before = readFileSync(key)
    const { code, err } = await ezhan('pack', 'key', key, '--name', '另一个')
    expect([code, err]).toEqual([1, expect.stringMatching(/已经存在，没有覆盖。请换一个文件名/)])
    expect(readFileSync(key).equals(before)).toBe(true)
  })
})

describe('ezhan pack', () => {
  let publisher: Awaited<ReturnType<typeof aPublisher>>
  beforeAll(async () => {
    publisher = await aPublisher()
  })

  it('numbers its packages in a row, and the same folder and number make the same bytes', async () => {
    const { home, key, month } = publisher
    const [first, again, next] = ['1.ezpkg', '1b.ezpkg', '2.ezpkg'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ]
    const date = ['--date', '2026-11-22']
    const { code, out } = await ezhan('pack', month, first, '--key', key, ...date)
    expect([code, out]).toEqual([0, `${first}：第 1 号，2 条内容，2 个文件。\n`])
    await ezhan('pack', month, again, '--key', key, '--sequence', '1', ...date)
    expect(readFileSync(again).equals(readFileSync(first))).toBe(true)
    expect((await ezhan('pack', month, next, '--key', key, ...date)).out).toContain('第 2 号')
    const opened = await openPackage(next, statSync(next).size)
    opened.close()
    expect(opened.manifest).toMatchObject({ sequence: 2, created: '2026-11-22', publisher: publisherName })
  })

  const bad: [what: string, fills: (folder: string) => void, says: RegExp][] = [
    ['a file of no known source', (folder) => poster(folder, '海报.jpg'), /海报\.jpg +不知道它的来源/],
    [
      'a file that no screen shows',
      (folder) => cpSync(join(smallStick, '坏/讲座.pptx'), join(folder, '公益_讲座.pptx')),
      /公益_讲座\.pptx +屏幕不能直接播放 PPTX 文件。 +请/,
    ],
    [
      'a table that names a file which is not there',
      (folder) => {
        poster(folder, '公益_海报.jpg')
        writeFileSync(join(folder, '清单.csv'), '文件名,类别\n没有.jpg,公益\n')
      },
      /没有\.jpg/,
    ],
    ['nothing', () => undefined, /文件夹里没有可以上屏的内容/],
  ]
  it.each(bad)(
    'makes nothing of a folder with %s, and takes no number for it',
    async (_what, fills, says) => {
      const { key } = publisher
      const [home, folder] = [aFolder(), join(aFolder(), '十二月')]
      mkdirSync(folder)
      fills(folder)
      const before = readFileSync(`${key}.sequence`, 'utf8')
      const { code, out, err } = await ezhan('pack', folder, join(home, 'x.ezpkg'), '--key', key)
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/^没有制作内容包，以下 \d+ 处需要改正：\n/)
      expect(err).toMatch(says)
      expect(readdirSync(home)).toEqual([])
      expect(readFileSync(`${key}.sequence`, 'utf8')).toBe(before)
    },
  )

  it('says in Chinese which key, folder or place is not good', async () => {
    const { home, key, month } = publisher
    const rsa = join(home, 'rsa')
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(rsa, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    cpSync(`${key}.card.json`, `${rsa}.card.json`)
    const out = join(home, 'x.ezpkg')
    const calls: [string[], RegExp][] = [
      [
        [month, out, '--key', join(home, 'none')],
        /^钥匙文件 .*none 读不出可用的签名钥匙。请用 ezhan pack key/,
      ],
      [[month, out, '--key', rsa], /^钥匙文件 .*rsa 读不出可用的签名钥匙/],
      [[join(home, '没有'), out, '--key', key], /^找不到 .*没有。请核对路径/],
      [[month, join(home, '没有', 'x.ezpkg'), '--key', key], /^写不了文件 .*x\.ezpkg（ENOENT）。请核对/],
      [['index', join(home, '没有'), '--key', key], /^找不到 .*没有。请核对路径/],
    ]
    const said = await Promise.all(calls.map(([words]) => ezhan('pack', ...words)))
    for (const [at, { code, out, err }] of said.entries()) {
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(calls[at]?.[1] ?? /^$/)
    }
    expect(existsSync(out)).toBe(false)
  })

  it.each([
    [[]],
    [['一个词']],
    [['一', '二', '三', '--key', 'k']],
    [['文件夹', 'x.ezpkg']],
    [['文件夹', 'x.ezpkg', '--key', 'KEY', '--sequence', '0']],
    [['文件夹', 'x.ezpkg', '--key', 'KEY', '--sequence', '1e3']],
    [['文件夹', 'x.ezpkg', '--key', 'KEY', '--date', '2026-02-30']],
    [['文件夹', 'x.ezpkg', '--key', 'KEY', '--force']],
    [['key', 'k']],
    [['key', 'k', '--name', ' ']],
    [['key', 'k', '--name', '某某', '--suite', 'rsa']],
    [['index', '文件夹', '--key', 'KEY', '--days', '0']],
    [['index', '文件夹', '--key', 'KEY', '--days', '99999']],
  ])('is 2 for %j, with the usage, and nothing is made', async (words) => {
    const { key } = publisher
    const { code, out, err } = await ezhan('pack', ...words.map((word) => (word === 'KEY' ? key : word)))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/[\u4e00-\u9fff]/)
    expect(err).not.toMatch(/\n\s+at /)
    expect(['k', 'x.ezpkg'].filter((path) => existsSync(path))).toEqual([])
  })
})

describe('ezhan pack index', () => {
  it('offers no package that stations would refuse, and names it', async () => {
    const { home, key, month } = await aPublisher()
    const other = await aPublisher()
    const site = aFolder()
    for (const [name, more] of [
      ['1.ezpkg', []],
      ['1-twin.ezpkg', ['--sequence', '1']],
    ] as const)
      await ezhan('pack', month, join(site, name), '--key', key, ...more)
    await ezhan('pack', other.month, join(site, '9.ezpkg'), '--key', other.key)
    writeFileSync(join(site, '8.ezpkg'), readFileSync(join(site, '1.ezpkg')).subarray(0, 900))
    const { code, err } = await ezhan('pack', 'index', site, '--key', key)
    expect(code).toBe(1)
    expect(err).toMatch(/^没有制作目录，以下 3 处需要改正：\n/)
    expect(err).toMatch(/1\.ezpkg +已有另一个内容包是第 1 号/)
    expect(err).toMatch(/8\.ezpkg +内容包在拷贝或下载途中损坏/)
    expect(err).toMatch(/9\.ezpkg +这个内容包由“汕尾市科协”用另一把钥匙签名/)
    expect(existsSync(join(site, 'index.json'))).toBe(false)
    expect(home).not.toBe(other.home)
  })
})

describe('a package from the publisher’s machine', () => {
  let used: AStationToUse
  beforeAll(async () => {
    // A picture costs two busy cores less than a clip does.
    const glass = { width: 640, height: 360 }
    const configuration = { ...demoConfiguration, glass, signedOnly: true }
    used = await aStationToUse({ configuration, withGlass: true })
  })
  afterAll(() => used.close())
  const onGlass = () => used.station.status().now?.title ?? null

  const brings = (path: string) => ezhan('import', path, '--data', used.folder)
  interface Told {
    readonly items: readonly { readonly title: string; readonly state: string }[]
  }
  const titles = async () =>
    (await used.ask<Told>('GET', '/library/items')).items
      .filter(({ state }) => state === 'released')
      .map(({ title }) => title)

  it.each([
    ['ed25519-sha256', '节约用水从我做起'],
    ['sm2-sm3', '国密签名的海报'],
  ])(
    'signed by %s comes in where only signed ones may, and is on the glass',
    async (suite, title) => {
      const { home, key, card } = await aPublisher('--suite', suite)
      const month = aMonth(home, title)
      const path = join(home, '1.ezpkg')
      expect((await ezhan('pack', month, path, '--key', key)).code).toBe(0)
      const loose = await brings(month)
      expect([loose.code, loose.out]).toEqual([1, expect.stringMatching(/本站只收签名内容包/)])
      const stranger = await brings(path)
      expect([stranger.code, stranger.out]).toEqual([1, expect.stringMatching(/本站不认识这把钥匙/)])
      expect(await titles()).not.toContain(title)

      await used.ask('POST', '/publishers', { name: publisherName, publicKey: card.publicKey })
      const taken = await brings(path)
      expect([taken.code, taken.err]).toEqual([0, ''])
      expect(await titles()).toContain(title)
      await vi.waitFor(() => expect(onGlass()).toBe(title), { timeout: 60_000, interval: 100 })
    },
    120_000,
  )
})

function poster(folder: string, name: string): void {
  cpSync(join(smallStick, '科普中国/挂图_食品安全.jpg'), join(folder, name))
}
