import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { importProblems } from '../../server/problem/import-problems.ts'
import { byTechnician, emptyFolder, libraryIn, refusedCodes, remove, smallStick } from './brought.ts'

const folders: string[] = []
const folder = () => {
  const made = emptyFolder()
  folders.push(made)
  return made
}
afterEach(() => folders.splice(0).forEach(remove))

async function bring(path: string) {
  const { library, database } = libraryIn(folder())
  const report = await library.importPaths([path], byTechnician())
  const kept = library.refusals()
  database.close()
  return { report, kept }
}

/** A folder of files made for one test. */
function brought(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folder()
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  return root
}

describe('a refusal', () => {
  it('says for every bad file of the small stick what is wrong with it', async () => {
    const { report, kept } = await bring(smallStick)
    expect(refusedCodes(report)).toEqual(
      [
        '名单.csv → table-place',
        '坏/HEVC.mp4 → video-codec',
        '坏/不知道.xyz → kind-unknown',
        '坏/丢了索引.mp4 → video-truncated',
        '坏/乱码.mp4 → video-broken',
        '坏/乱码.png → picture-broken',
        '坏/伸手的文章/index.html → article-picture-missing',
        '坏/伸手的文章/index.html → path-escapes',
        '坏/位图.bmp → picture-format',
        '坏/其实是网页.jpg → really-web-page',
        '坏/其实是视频.jpg → type-mismatch',
        '坏/加密.pdf → document-encrypted',
        '坏/声音.mp3 → kind-audio',
        '坏/太长.pdf → document-too-long',
        '坏/安装.exe → kind-program',
        '坏/巨图.png → dimensions-absurd',
        '坏/截断.jpg → picture-broken',
        '坏/截断.mp4 → video-truncated',
        '坏/截断.webm → video-truncated',
        '坏/打包.zip/a.txt → kind-text',
        '坏/损坏.pdf → document-broken',
        '坏/旧编码.mp4 → video-codec',
        '坏/杜比声音.mp4 → audio-codec',
        '坏/空文件.jpg → file-empty',
        '坏/空文章/index.html → article-empty',
        '坏/老格式.avi → video-container',
        '坏/老格式.wmv → video-container',
        '坏/苹果.heic → picture-format',
        '坏/讲座.pptx → kind-office',
        '坏/说明.txt → kind-text',
        '政务/乱码.csv → text-encoding',
        '政务/坏表.xlsx → table-broken',
        '政务/空表.csv → table-empty',
        '政务/通知公告.csv → panel-row-expiry',
        '清单.csv → manifest-row',
      ].sort(),
    )
    expect(report.missing.map(({ words }) => words['name'])).toEqual(['不存在的文件.mp4'])
    expect(kept.map(({ path, code }) => [path, code])).toEqual(
      report.refused.map(({ path, code }) => [path, code]),
    )
  }, 120_000)

  it('names the codec, and what to do', async () => {
    const { report } = await bring(join(smallStick, '坏', 'HEVC.mp4'))
    const [refused] = report.refused
    expect(refused?.problem.message).toContain('HEVC')
    expect(refused?.problem.next).toContain('H.264')
  })
  it('has a sentence and a next action in both languages for every code', () => {
    for (const { zh, en } of Object.values(importProblems)) {
      for (const sentence of zh) expect(sentence).toMatch(/^.*\p{Script=Han}.*。$/u)
      for (const sentence of en) expect(sentence).toMatch(/^.*[a-z].*[.?]$/)
    }
  })
  it('of one path does not stop the next', async () => {
    const { library, database } = libraryIn(folder())
    const picture = join(smallStick, '科普中国', '挂图_食品安全.jpg')
    const report = await library.importPaths(['/nowhere/at/all', picture], byTechnician())
    database.close()
    expect(refusedCodes(report)).toEqual(['/nowhere/at/all → path-missing'])
    expect(report.taken).toHaveLength(1)
  })
})

describe('a table', () => {
  const rows = (count: number) => '标题,正文\n' + '甲,乙\n'.repeat(count)
  it('fits a glass: 500 rows, 12 columns, 500 characters a cell', async () => {
    const { report } = await bring(
      brought({
        '政务/行.csv': rows(501),
        '政务/列.csv': Array(13).fill('列').join() + '\n' + Array(13).fill('值').join(),
        '政务/字.csv': `标题,正文\n甲,${'字'.repeat(501)}`,
        '政务/正好.csv': rows(500),
      }),
    )
    expect(refusedCodes(report).map((each) => each.split(' → ')[1])).toEqual(Array(3).fill('table-too-big'))
    expect(report.taken.map(({ title }) => title)).toEqual(['正好'])
  })
})

describe('a manifest', () => {
  const article = { '科普中国/文/index.html': '<p>一段文字</p>' }
  it('that cannot be read is said so, and names decide', async () => {
    const { report } = await bring(brought({ ...article, 'manifest.json': '{"items":[' }))
    expect(refusedCodes(report)).toEqual(['manifest.json → manifest-broken'])
    expect(report.taken.map(({ title }) => title)).toEqual(['文'])
  })
  it('may be JSON, and name an article by its folder', async () => {
    const rows = [{ file: '科普中国/文', title: '另一个标题', themes: ['健康'], validFrom: '2026-01-01' }]
    const { report } = await bring(brought({ ...article, 'manifest.json': JSON.stringify({ items: rows }) }))
    expect(report.taken.map(({ title }) => title)).toEqual(['另一个标题'])
  })
  it('has rows that are wrong one by one', async () => {
    const rows = [
      { file: '科普中国/文', address: 'javascript:alert(1)' },
      { file: '科普中国/文', validFrom: '2026-02-01', validTo: '2026-01-01' },
      { file: '科普中国/文', validTo: '2026-02-30' },
      { title: '没有文件名' },
      { file: '科普中国/文', title: '长'.repeat(201) },
    ]
    const { report } = await bring(brought({ ...article, '清单.json': JSON.stringify(rows) }))
    expect(report.refused.map(({ code, words }) => [code, words['row']])).toEqual(
      [1, 2, 3, 4, 5].map((row) => ['manifest-row', row]),
    )
    expect(report.waiting).toHaveLength(1)
  })
})

describe('a folder', () => {
  it('is left by no link', async () => {
    const root = brought({ '科普中国/文/index.html': '<p>字</p><img src="a.png">' })
    symlinkSync('/etc/hostname', join(root, '科普中国/文/a.png'))
    symlinkSync('/etc', join(root, '外面'))
    symlinkSync(join(root, '科普中国'), join(root, '里面'))
    const { report } = await bring(root)
    expect(refusedCodes(report)).toEqual([
      '外面 → link-leaves',
      '科普中国/文/a.png → link-leaves',
      '科普中国/文/a.png → link-leaves',
    ])
    expect(report.passedOver).toBe(1)
  })
  it.skipIf(process.platform === 'win32')('holds no pipes and no names that are no text', async () => {
    const root = brought({})
    execFileSync('mkfifo', [join(root, '管道')])
    writeFileSync(
      Buffer.concat([Buffer.from(root + '/'), Buffer.from([0xb9, 0xab, 0x2e, 0x6a, 0x70, 0x67])]),
      'x',
    )
    writeFileSync(join(root, 'a\nb.jpg'), 'x')
    const { report } = await bring(root)
    expect(report.refused.map(({ code }) => code).sort()).toEqual([
      'name-unstorable',
      'name-unstorable',
      'special-file',
    ])
  })
  it('is not searched without end', async () => {
    const deep = Array(30).fill('深').join('/')
    const { report } = await bring(brought({ [`${deep}/a.jpg`]: 'x' }))
    expect(report.refused.map(({ code }) => code)).toEqual(['folder-too-deep'])
  })
  it('may have a name longer than any system takes', async () => {
    const { report } = await bring(join('/tmp', '长'.repeat(100)))
    expect(report.refused.map(({ code }) => code)).toEqual(['name-too-long'])
  })
  it('brings what systems leave there, which is passed over and counted', async () => {
    const names = [
      'Thumbs.db',
      '.DS_Store',
      'desktop.ini',
      '~$清单.xlsx',
      '._a.mp4',
      '.Trash-1000/x',
      '$RECYCLE.BIN/y',
      'System Volume Information/z',
      'a.tmp',
      '__MACOSX/b',
    ]
    const { report } = await bring(brought(Object.fromEntries(names.map((name) => [name, 'x']))))
    expect([report.passedOver, report.refused]).toEqual([names.length, []])
  })
})
