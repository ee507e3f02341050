import { readdirSync, readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, it } from 'vitest'
import { byTechnician, emptyFolder, libraryIn, refusedCodes, remove, smallStick } from '../library/brought.ts'
import { aZip, type ZipEntry } from './a-zip.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach(remove))
function folder(): string {
  const made = emptyFolder()
  folders.push(made)
  return made
}

const poster = readFileSync(join(smallStick, '科普中国/挂图_食品安全.jpg'))

/** Brings one ZIP on a stick, beside a picture that has nothing to do with it. */
async function bring(entries: readonly ZipEntry[] | Uint8Array, name = '十一月.zip') {
  const stick = folder()
  mkdirSync(join(stick, '公益'))
  writeFileSync(join(stick, '公益', '旁边.jpg'), readFileSync(join(smallStick, '科普中国/挂图_食品安全.jpg')))
  writeFileSync(join(stick, name), entries instanceof Uint8Array ? entries : aZip(entries))
  const home = folder()
  const { library, database } = libraryIn(home)
  const report = await library.importPaths([stick], byTechnician())
  const titles = library
    .items()
    .map(({ title, sourceClass, publisher }) => ({ title, sourceClass, publisher }))
  const incoming = join(home, 'media', 'incoming', String(process.pid))
  const left = existsSync(incoming) ? readdirSync(incoming) : []
  database.close()
  return { report, titles, left, sentence: report.refused[0]?.problem.message ?? '' }
}

describe('a ZIP on a stick', () => {
  it('is as good as a folder of its name, its manifest paired with its files', async () => {
    const manifest = '文件名,标题,类别\n海报.jpg,吃得安全,科普中国\n'
    const picture = Buffer.concat([poster, Buffer.from([0])])
    const { report, titles, left } = await bring([
      { name: '海报.jpg', bytes: picture },
      { name: '清单.csv', bytes: Buffer.from(manifest) },
      { name: '__MACOSX/._海报.jpg' },
      { name: '.DS_Store' },
    ])
    expect(refusedCodes(report)).toEqual([])
    expect(report.passedOver).toBe(2)
    expect(titles).toContainEqual({ title: '吃得安全', sourceClass: 'science', publisher: '科普中国' })
    expect(report.taken.map(({ path }) => path)).toContain('十一月.zip/海报.jpg')
    expect(left).toEqual([])
  })

  it('gives its class by its own name, as a folder does', async () => {
    const { titles } = await bring(
      [{ name: '洗手.jpg', bytes: Buffer.concat([poster, Buffer.from([1])]) }],
      '科普中国.zip',
    )
    expect(titles).toContainEqual({ title: '洗手', sourceClass: 'science', publisher: '科普中国' })
  })

  it('has its names in GB18030 where its packer says nothing of them', async () => {
    const name = iconv.encode('科普中国\\食品安全龘.jpg', 'gb18030')
    const { report, titles } = await bring([{ name, bytes: Buffer.concat([poster, Buffer.from([2])]) }])
    expect(refusedCodes(report)).toEqual([])
    expect(titles).toContainEqual({ title: '食品安全龘', sourceClass: 'science', publisher: '科普中国' })
  })

  it('within a ZIP is left packed', async () => {
    const { report } = await bring([{ name: '里面.zip', bytes: aZip([{ name: 'a.jpg', bytes: poster }]) }])
    expect(refusedCodes(report)).toEqual(['十一月.zip/里面.zip → kind-archive'])
  })
})

const zeros = Buffer.alloc(60_000_000)
const picture = { name: '海报.jpg', bytes: poster }
const refused: [what: string, code: string, entries: readonly ZipEntry[] | Uint8Array, says: RegExp][] = [
  [
    'that writes above its folder',
    'archive-escapes',
    [picture, { name: '../../坏.jpg' }],
    /“\.\.\/\.\.\/坏\.jpg”想写到文件夹之外/,
  ],
  [
    'that writes above its folder with backslashes',
    'archive-escapes',
    [{ name: '..\\坏.jpg' }],
    /想写到文件夹之外/,
  ],
  ['that names a place from the root', 'archive-escapes', [{ name: '/etc/passwd' }], /想写到文件夹之外/],
  ['that names a drive', 'archive-escapes', [{ name: 'C:\\Windows\\a.jpg' }], /想写到文件夹之外/],
  ['with a link', 'archive-link', [picture, { name: '链接.jpg', link: true }], /“链接\.jpg”是快捷链接/],
  ['with a password', 'archive-encrypted', [{ ...picture, encrypted: true }], /压缩包有密码/],
  ['that is a bomb', 'archive-bomb', [{ name: 'zeros.bin', bytes: zeros }], /只有 1 MB，解开却有 60 MB/],
  [
    'that names the same bytes a hundred times',
    'archive-bomb',
    [{ name: 'zeros.bin', bytes: zeros.subarray(0, 1_000_000), times: 100 }],
    /解开却有 100 MB/,
  ],
  [
    'that says less than it holds',
    'archive-broken',
    [{ name: 'a.jpg', bytes: zeros, saysBytes: 1000 }],
    /已损坏/,
  ],
  ['of too many files', 'archive-too-many', [{ ...picture, times: 5_001 }], /有 5001 个文件，超过 5000 个/],
  ['cut short', 'archive-broken', aZip([picture]).subarray(0, 400), /已损坏/],
  ['of nothing', 'archive-empty', [], /没有文件/],
]

describe('a ZIP is refused whole, with the reason, and nothing of it stays', () => {
  it.each(refused)('%s', async (_what, code, entries, says) => {
    const { report, titles, left, sentence } = await bring(entries)
    expect(refusedCodes(report)).toEqual([`十一月.zip → ${code}`])
    expect(sentence).toMatch(says)
    expect(titles).toEqual([{ title: '旁边', sourceClass: 'public-interest', publisher: '公益' }])
    expect(left).toEqual([])
  })
})
