import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFresh } from '../../main/setup/freshness.ts'

const earlier = new Date('2026-03-01T08:00:00Z')
const later = new Date('2026-03-01T09:00:00Z')
let folder: string
let built: string
let source: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ezhan-fresh-'))
  built = join(folder, 'built.html')
  source = join(folder, 'source')
  await mkdir(join(source, 'look'), { recursive: true })
  await writeFile(built, '')
  await writeFile(join(source, 'look', 'page.css'), '')
  for (const path of [source, join(source, 'look'), join(source, 'look', 'page.css')])
    await utimes(path, earlier, earlier)
  await utimes(built, later, later)
})

afterEach(() => rm(folder, { recursive: true }))

describe('what was built', () => {
  it('is fresh when it is younger than its sources', async () => {
    expect(await isFresh(built, [source])).toBe(true)
  })

  it('is stale when a file deep in a source folder changed after it', async () => {
    await utimes(join(source, 'look', 'page.css'), later, new Date('2026-03-01T10:00:00Z'))
    expect(await isFresh(built, [source])).toBe(false)
  })

  it('is stale when it was never built', async () => {
    await rm(built)
    expect(await isFresh(built, [source])).toBe(false)
  })
})
