import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { csvOf, tables } from '../../main/demo/make/tables.ts'
import { byTechnician, emptyFolder, libraryIn, remove } from '../library/brought.ts'

const content = resolve(import.meta.dirname, '../../main/demo/content')
const files = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))

describe('the sample content', () => {
  const folder = emptyFolder()
  afterAll(() => remove(folder))

  it('is taken in whole: nothing refused, nothing missing, nothing left waiting', async () => {
    const { database, library } = libraryIn(folder)
    const report = await library.importPaths([content], byTechnician())
    database.close()
    expect(report.refused).toEqual([])
    expect(report.missing).toEqual([])
    expect(report.waiting).toEqual([])
    const kinds = report.taken.map(({ kind }) => kind)
    const count = (kind: string): number => kinds.filter((each) => each === kind).length
    expect({
      video: count('video'),
      picture: count('picture'),
      document: count('document'),
      article: count('article'),
      panel: count('panel'),
    }).toEqual({ video: 4, picture: 7, document: 1, article: 1, panel: 4 })
  }, 60_000)

  it('stays small enough to travel with the program', () => {
    expect(files.reduce((bytes, file) => bytes + statSync(file).size, 0)).toBeLessThan(9_000_000)
  })

  it('has lists that say what their script says', () => {
    for (const table of tables) expect(readFileSync(join(content, table.path), 'utf8')).toBe(csvOf(table))
  })

  it('names no telephone but the four public ones and plain samples', () => {
    const telephones = tables.find(({ path }) => path.endsWith('便民电话.csv'))?.rows.slice(1) ?? []
    for (const [, number] of telephones) expect(number).toMatch(/^(12345|110|119|120|0000-000000\d)$/)
  })
})
