import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceProblem, storeProblem } from '../../server/library/system-problem.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { byTechnician, emptyFolder, libraryIn, refusedCodes, remove, smallStick, today } from './brought.ts'
import { expectNothingHalfTaken, launch, longVideo, mayMount } from './fault-parts.ts'

let data: string
let stick: string
beforeEach(() => {
  data = emptyFolder()
  stick = emptyFolder()
})
afterEach(() => {
  remove(data)
  remove(stick)
})

describe('a stick that is pulled out', () => {
  it('in the middle of a file refuses that file and keeps nothing of it', async () => {
    longVideo(stick, '公益_一.mp4', 100)
    const torn = longVideo(stick, '公益_二.mp4', 8_000_000)
    const { library, database } = libraryIn(data)
    const report = await library.importPaths(
      [stick],
      byTechnician({
        onProgress: ({ path, step }) =>
          void (path === '公益_二.mp4' && step === 'hash' && truncateSync(torn, 2_000_000)),
      }),
    )
    database.close()
    expect(refusedCodes(report)).toEqual(['公益_二.mp4 → source-gone'])
    expect(report.taken).toHaveLength(1)
    await expectNothingHalfTaken(data)
  })
  it('between two files refuses the rest, each by name', async () => {
    for (const name of ['公益_一.mp4', '公益_二.mp4', '公益_三.mp4'])
      longVideo(stick, name, name.charCodeAt(3))
    const { library, database } = libraryIn(data)
    const pull = ({ doneFiles, step }: { doneFiles: number; step: string }) =>
      void (doneFiles === 0 && step === 'store' && rmSync(stick, { recursive: true, force: true }))
    const report = await library.importPaths([stick], byTechnician({ onProgress: pull }))
    database.close()
    expect(report.taken).toHaveLength(1)
    expect(report.refused.map(({ code }) => code)).toEqual(['source-gone', 'source-gone'])
    await expectNothingHalfTaken(data)
  })
  it('is told by whatever the system calls answer', () => {
    const failed = (code: string) => Object.assign(new Error(code), { code })
    const codeOf = (problem: unknown) => (problem instanceof ProblemError ? problem.code : null)
    expect(['EIO', 'ENOENT', 'ENODEV', 'ESTALE'].map((code) => codeOf(sourceProblem(failed(code))))).toEqual(
      Array(4).fill('source-gone'),
    )
    expect(codeOf(sourceProblem(failed('EACCES')))).toBe('source-unreadable')
    expect(['ENOSPC', 'EDQUOT', 'EFBIG'].map((code) => codeOf(storeProblem(failed(code), 1)))).toEqual(
      Array(3).fill('disk-full'),
    )
    expect(codeOf(storeProblem(failed('EROFS'), 1))).toBe('store-unwritable')
    const broken = new TypeError('a broken invariant')
    expect(sourceProblem(broken)).toBe(broken)
  })
})

describe('a disk without room', () => {
  it('is noticed before a byte is written', async () => {
    longVideo(stick, '公益_一.mp4', 1000)
    const { library, database } = libraryIn(data, Number.MAX_SAFE_INTEGER)
    const report = await library.importPaths([stick], byTechnician())
    database.close()
    expect(refusedCodes(report)).toEqual(['公益_一.mp4 → disk-full'])
    await expectNothingHalfTaken(data)
  })
  it.skipIf(process.platform === 'win32')(
    'that shows only while writing keeps nothing of the file, and the smaller ones',
    async () => {
      longVideo(stick, '公益_大.mp4', 8_000_000)
      longVideo(stick, '公益_小.mp4', 10)
      // 4 MB a file: the limit of the shell, which the kernel answers with EFBIG in the middle of a write.
      const { stdout, stderr } = spawnSync(
        'bash',
        ['-c', 'ulimit -f 4096; exec "$@"', 'bash', ...launch, data, stick],
        { encoding: 'utf8' },
      )
      expect(JSON.parse(stdout || stderr)).toEqual({
        taken: ['公益_小.mp4'],
        refused: ['公益_大.mp4 → disk-full'],
      })
      await expectNothingHalfTaken(data)
    },
  )
  it.skipIf(!mayMount())('of a real small disk refuses what does not fit', async () => {
    const small = join(data, 'small')
    mkdirSync(small)
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small])
    try {
      longVideo(stick, '公益_大.mp4', 8_000_000)
      longVideo(stick, '公益_小.mp4', 10)
      const { library, database } = libraryIn(small)
      const report = await library.importPaths([stick], byTechnician())
      database.close()
      expect([report.taken.length, refusedCodes(report)]).toEqual([1, ['公益_大.mp4 → disk-full']])
    } finally {
      spawnSync('umount', [small])
    }
  })
})

describe('an import that is stopped by hand', () => {
  it('ends inside a file and keeps what was whole', async () => {
    longVideo(stick, '公益_一.mp4', 100)
    longVideo(stick, '公益_二.mp4', 8_000_000)
    const stop = new AbortController()
    const { library, database } = libraryIn(data)
    const onProgress = ({ path, step }: { path: string; step: string }) =>
      void (path === '公益_二.mp4' && step === 'hash' && stop.abort())
    const report = await library.importPaths([stick], byTechnician({ onProgress, signal: stop.signal }))
    database.close()
    expect(report).toMatchObject({ stopped: true, refused: [] })
    expect(report.taken).toHaveLength(1)
    await expectNothingHalfTaken(data)
  })
})

describe('a machine without a single font', () => {
  it.skipIf(!mayMount())(
    'still draws a document that names its Chinese font and does not embed it',
    async () => {
      mkdirSync(join(stick, '科普中国'))
      cpSync(join(smallStick, '科普中国/挂图_识别谣言.pdf'), join(stick, '科普中国/挂图_识别谣言.pdf'))
      const hidden = 'mount -t tmpfs tmpfs /usr/share/fonts; exec "$@"'
      spawnSync('unshare', ['-m', 'bash', '-c', hidden, 'bash', ...launch, data, stick])
      const { library, database } = libraryIn(data)
      const [item] = library.items()
      const content = item && library.showingContent(item, today)
      const pages = content?.kind === 'pages' ? content.pages : []
      const files = pages.map(({ url }) => library.mediaFile(url.replace('/media/', ''))?.path)
      database.close()
      const darkest = await Promise.all(
        files.map(async (file) => (await sharp(file).stats()).channels[0]?.min),
      )
      expect(darkest.map((value) => (value ?? 255) < 80)).toEqual([true, true])
    },
  )
})
