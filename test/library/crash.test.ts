import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { byTechnician, emptyFolder, libraryIn, nowMs, remove, smallStick, today } from './brought.ts'
import { expectNothingHalfTaken, launch, longVideo } from './fault-parts.ts'

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

describe('kill -9 in the middle of an import', () => {
  it('leaves nothing half-taken, and the next import completes it', async () => {
    for (const name of ['一', '二', '三', '四']) longVideo(stick, `公益_${name}.mp4`, 3_000_000)
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
      await expectNothingHalfTaken(data)
    }
    const { library, database } = libraryIn(data)
    const report = await library.importPaths([stick], byTechnician())
    database.close()
    expect(report.refused).toEqual([])
    await expectNothingHalfTaken(data)
  }, 120_000)
})

describe('another process that takes files in', () => {
  const strayHash = 'a'.repeat(64)
  const onItsWay = (pid: number) => {
    for (const folder of [join('media', 'incoming', String(pid)), join('media', 'aa')])
      mkdirSync(join(data, folder), { recursive: true })
    writeFileSync(join(data, 'media', 'incoming', String(pid), '1'), 'half')
    writeFileSync(join(data, 'media', 'aa', strayHash), 'whole, not yet written down')
  }
  const left = () =>
    readdirSync(join(data, 'media'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length

  it('is not disturbed while it lives', () => {
    onItsWay(process.ppid)
    libraryIn(data).database.close()
    expect(left()).toBe(2)
  })
  it('leaves nothing once it is dead', () => {
    // Beyond the largest process number of any system.
    onItsWay(2 ** 30)
    libraryIn(data).database.close()
    expect(left()).toBe(0)
  })
})

describe('a file of the store that is damaged', () => {
  it('is found, taken off the glass, and healed by the original', async () => {
    longVideo(stick, '公益_一.mp4', 100)
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
    await expectNothingHalfTaken(data)
  })
})
