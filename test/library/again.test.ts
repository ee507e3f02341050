import { cpSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  byTechnician,
  emptyFolder,
  libraryIn,
  remove,
  smallStick,
  today,
  type OpenedLibrary,
} from './brought.ts'

let opened: OpenedLibrary
let stick: string

beforeEach(() => {
  opened = libraryIn(emptyFolder())
  stick = emptyFolder()
})
afterEach(() => {
  opened.database.close()
  remove(opened.folder)
  remove(stick)
})

const put = (path: string, text: string) => {
  mkdirSync(join(stick, path, '..'), { recursive: true })
  writeFileSync(join(stick, path), text)
}
const copy = (...names: string[]) =>
  names.forEach((name) => cpSync(join(smallStick, name), join(stick, name), { recursive: true }))
const bring = () => opened.library.importPaths([stick], byTechnician())
const rowsOf = (table: string) => opened.database.prepare(`SELECT * FROM ${table}`).all()
const files = () =>
  readdirSync(join(opened.folder, 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, statSync(join(entry.parentPath, entry.name)).size])
    .sort()

describe('the same folder brought twice', () => {
  it('changes nothing', async () => {
    copy('科普中国', '政务', '清单.csv')
    await bring()
    const before = [rowsOf('item'), rowsOf('media'), rowsOf('rendition'), files()]
    const again = await bring()
    expect([rowsOf('item'), rowsOf('media'), rowsOf('rendition'), files()]).toEqual(before)
    expect([...again.taken, ...again.waiting].filter(({ already }) => !already)).toEqual([])
  })
  it('does not undo what a person changed in between', async () => {
    copy('公益')
    put('清单.csv', '文件名,标题\n公益_节约用水.mp4,节水\n')
    await bring()
    opened.database.prepare(`UPDATE item SET title = '惜水', source_class = 'local-science'`).run()
    await bring()
    expect(opened.library.items()).toMatchObject([{ title: '惜水', sourceClass: 'local-science' }])
  })
  it('with a changed row in its manifest changes the words, and only those', async () => {
    copy('公益')
    put('清单.csv', '文件名,标题,主题\n公益_节约用水.mp4,节水,环保\n')
    await bring()
    put('清单.csv', '文件名,标题,主题\n公益_节约用水.mp4,每一滴水,环保\n')
    const again = await bring()
    expect(again.taken).toMatchObject([{ already: true, title: '每一滴水', sourceClass: 'public-interest' }])
    expect(opened.library.items()).toMatchObject([{ title: '每一滴水', themes: ['环保'], publisher: '公益' }])
  })
  it('releases what waited once its folder says where it comes from', async () => {
    copy('神奇养生水.mp4')
    expect((await bring()).waiting).toHaveLength(1)
    mkdirSync(join(stick, '公益'))
    renameSync(join(stick, '神奇养生水.mp4'), join(stick, '公益', '神奇养生水.mp4'))
    expect((await bring()).taken).toMatchObject([{ already: true, sourceClass: 'public-interest' }])
  })
  it('leaves withdrawn what was withdrawn', async () => {
    copy('公益')
    await bring()
    opened.database.prepare(`UPDATE item SET state = 'withdrawn'`).run()
    put('清单.csv', '文件名,标题,来源\n公益_节约用水.mp4,节水,公益\n')
    await bring()
    expect(opened.library.items()).toMatchObject([{ state: 'withdrawn', title: '节水' }])
  })
})

describe('a panel brought with new rows', () => {
  it('stays the same panel, with the new content and its date', async () => {
    put('便民/电话.csv', '名称,电话\n热线,12345\n')
    const [before] = (await bring()).taken
    put('便民/电话.csv', '名称,电话\n热线,12348\n')
    const report = await opened.library.importPaths([stick], byTechnician({ today: '2026-12-01' }))
    expect(report.taken).toMatchObject([{ itemId: before?.itemId, already: false }])
    const [panel] = opened.library.items()
    expect(panel && opened.library.showingContent(panel, today)).toMatchObject({
      table: { rows: [['热线', '12348']] },
      updatedOn: '2026-12-01',
    })
  })
  it('keeps its old bytes only until they are collected', async () => {
    put('便民/电话.csv', '名称,电话\n热线,12345\n')
    await bring()
    put('便民/电话.csv', '名称,电话\n热线,12348\n')
    await bring()
    expect(await opened.library.collect()).toEqual({ removed: 2 })
    expect(rowsOf('media')).toHaveLength(2)
    expect(files()).toHaveLength(2)
  })
})

describe('two copies of the same bytes', () => {
  it('are one item', async () => {
    copy('公益')
    cpSync(join(stick, '公益'), join(stick, '科普中国'), { recursive: true })
    const report = await bring()
    expect(new Set(report.taken.map(({ itemId }) => itemId)).size).toBe(1)
    expect(report.taken.map(({ already }) => already)).toEqual([false, true])
    expect((await bring()).taken.every(({ already }) => already)).toBe(true)
    expect(opened.library.items()).toMatchObject([{ sourceClass: 'public-interest' }])
  })
})

describe('progress', () => {
  it('names every file, in order, and never goes back', async () => {
    copy('公益', '科普中国/挂图_食品安全.jpg')
    const seen: string[] = []
    await opened.library.importPaths(
      [stick],
      byTechnician({
        onProgress: ({ path, step, doneFiles, totalFiles }) =>
          seen.push(`${doneFiles}/${totalFiles} ${path} ${step}`),
      }),
    )
    expect([...new Set(seen)]).toEqual([
      '0/2 公益/公益_节约用水.mp4 hash',
      '0/2 公益/公益_节约用水.mp4 probe',
      '0/2 公益/公益_节约用水.mp4 store',
      '1/2 科普中国/挂图_食品安全.jpg hash',
      '1/2 科普中国/挂图_食品安全.jpg probe',
      '1/2 科普中国/挂图_食品安全.jpg store',
    ])
  })
})
