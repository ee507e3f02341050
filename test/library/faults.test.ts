import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceProblem, storeProblem } from '../../server/library/system-problem.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import {
  byTechnician,
  emptyFolder,
  libraryIn,
  nowMs,
  refusedCodes,
  remove,
  smallStick,
  today,
} from './brought.ts'

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

/** A real video made long by a box that says "free": its size can be whatever a test needs. */
function longVideo(name: string, freeBytes: number): string {
  const path = join(stick, name)
  cpSync(join(smallStick, '公益/公益_节约用水.mp4'), path)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + freeBytes)
  head.write('free', 4)
  appendFileSync(path, head)
  appendFileSync(path, Buffer.alloc(freeBytes, name))
  return path
}

/** Every file below the store, and every row: all of them sound, none of them unknown to the other. */
async function expectNothingHalfTaken(): Promise<void> {
  const { library, database } = libraryIn(data)
  const { corrupt } = await library.verify({ at: () => nowMs })
  const stored = readdirSync(join(data, 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
  const known = database.prepare('SELECT hash FROM media ORDER BY hash').pluck().all()
  for (const item of library.items()) expect(library.showingContent(item, today)).not.toBeNull()
  database.close()
  expect({ corrupt, stored }).toEqual({ corrupt: [], stored: known })
}

const importScript = join(import.meta.dirname, 'import-child.ts')
const launch = [process.execPath, importScript]

describe('a stick that is pulled out', () => {
  it('in the middle of a file refuses that file and keeps nothing of it', async () => {
    longVideo('公益_一.mp4', 100)
    const torn = longVideo('公益_二.mp4', 8_000_000)
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
    await expectNothingHalfTaken()
  })
  it('between two files refuses the rest, each by name', async () => {
    for (const name of ['公益_一.mp4', '公益_二.mp4', '公益_三.mp4']) longVideo(name, name.charCodeAt(3))
    const { library, database } = libraryIn(data)
    const pull = ({ doneFiles, step }: { doneFiles: number; step: string }) =>
      void (doneFiles === 0 && step === 'store' && rmSync(stick, { recursive: true, force: true }))
    const report = await library.importPaths([stick], byTechnician({ onProgress: pull }))
    database.close()
    expect(report.taken).toHaveLength(1)
    expect(report.refused.map(({ code }) => code)).toEqual(['source-gone', 'source-gone'])
    await expectNothingHalfTaken()
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
    longVideo('公益_一.mp4', 1000)
    const { library, database } = libraryIn(data, Number.MAX_SAFE_INTEGER)
    const report = await library.importPaths([stick], byTechnician())
    database.close()
    expect(refusedCodes(report)).toEqual(['公益_一.mp4 → disk-full'])
    await expectNothingHalfTaken()
  })
  it.skipIf(process.platform === 'win32')(
    'that shows only while writing keeps nothing of the file, and the smaller ones',
    async () => {
      longVideo('公益_大.mp4', 8_000_000)
      longVideo('公益_小.mp4', 10)
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
      await expectNothingHalfTaken()
    },
  )
  it.skipIf(!mayMount())('of a real small disk refuses what does not fit', async () => {
    const small = join(data, 'small')
    mkdirSync(small)
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small])
    try {
      longVideo('公益_大.mp4', 8_000_000)
      longVideo('公益_小.mp4', 10)
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
    longVideo('公益_一.mp4', 100)
    longVideo('公益_二.mp4', 8_000_000)
    const stop = new AbortController()
    const { library, database } = libraryIn(data)
    const onProgress = ({ path, step }: { path: string; step: string }) =>
      void (path === '公益_二.mp4' && step === 'hash' && stop.abort())
    const report = await library.importPaths([stick], byTechnician({ onProgress, signal: stop.signal }))
    database.close()
    expect(report).toMatchObject({ stopped: true, refused: [] })
    expect(report.taken).toHaveLength(1)
    await expectNothingHalfTaken()
  })
})

describe('kill -9 in the middle of an import', () => {
  it('leaves nothing half-taken, and the next import completes it', async () => {
    for (const name of ['一', '二', '三', '四']) longVideo(`公益_${name}.mp4`, 3_000_000)
    cpSync(join(smallStick, '科普中国'), join(stick, '科普中国'), { recursive: true })
    const moment = fc.integer({ min: 1, max: 60 })
    for (const progressCount of fc.sample(moment, { numRuns: 5, seed: 20261122 })) {
      rmSync(data, { recursive: true, force: true })
      mkdirSync(data)
      const child = spawn(launch[0] ?? '', [...launch.slice(1), data, stick, String(progressCount)], {
        stdio: 'ignore',
      })
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
      expect(signal).toBe('SIGKILL')
      await expectNothingHalfTaken()
    }
    const { library, database } = libraryIn(data)
    const report = await library.importPaths([stick], byTechnician())
    database.close()
    expect(report.refused).toEqual([])
    await expectNothingHalfTaken()
  }, 120_000)
})

describe('a file of the store that is damaged', () => {
  it('is found, taken off the glass, and healed by the original', async () => {
    longVideo('公益_一.mp4', 100)
    const { library, database } = libraryIn(data)
    await library.importPaths([stick], byTechnician())
    const [item] = library.items()
    if (!item) throw new Error('nothing was taken')
    const file = library.mediaFile(item.mediaHash)
    writeFileSync(file?.path ?? '', 'rotten')
    expect((await library.verify({ at: () => nowMs })).corrupt).toMatchObject([
      { hash: item.mediaHash, missing: false },
    ])
    expect([library.showingContent(item, today), library.mediaFile(item.mediaHash)]).toEqual([null, null])
    await library.importPaths([stick], byTechnician())
    expect(library.showingContent(item, today)).toMatchObject({ kind: 'video' })
    database.close()
    await expectNothingHalfTaken()
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

/** Only root mounts; a container may forbid it even then. */
function mayMount(): boolean {
  const folder = emptyFolder()
  const mounted =
    process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0
  if (mounted) spawnSync('umount', [folder])
  else console.log('left out: a real small disk (mounting one is not allowed here)')
  remove(folder)
  return mounted
}
