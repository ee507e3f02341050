import { afterEach, describe, expect, it } from 'vitest'
import { openBulletin } from '../../main/bulletin.ts'
import { ImportTurns } from '../../main/desks/import-turns.ts'
import { Imports } from '../../main/desks/importing.ts'
import { remainingSeconds } from '../../server/library/import-pace.ts'
import { byTechnician, emptyFolder, libraryIn, nowMs, remove, smallStick, today } from '../library/brought.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach(remove))

/** Imports over a real library; `upon` is called at each word of the first file but one. */
function importing(upon: (imports: Imports) => void) {
  const home = emptyFolder()
  folders.push(home)
  const { library, database } = libraryIn(home)
  const bulletin = openBulletin()
  const imports = new Imports({
    library,
    bulletin,
    nowMs: () => nowMs,
    today: () => today,
    onTaken: () => undefined,
  })
  let isUpon = false
  const words: { done: boolean; paused?: boolean; doneFiles?: number }[] = []
  bulletin.subscribe(({ data }) => {
    const word = data as (typeof words)[number]
    words.push(word)
    if (word.doneFiles !== 1 || isUpon) return
    isUpon = true
    upon(imports)
  })
  return { imports, library, database, words }
}

describe('an import', () => {
  it('that is paused takes nothing more until it is gone on with', async () => {
    const { imports, library, words, database } = importing((each) => each.pause())
    const taking = imports.take(smallStick, '技术员')
    while (!words.some(({ paused }) => paused === true)) await new Promise(setImmediate)
    const standing = imports.now()
    expect(standing?.paused).toBe(true)
    // The file under way is finished, and no other begun.
    while (library.items().length + library.refusals().length < 2) await new Promise(setImmediate)
    await new Promise(setImmediate)
    expect(Math.max(...words.map(({ doneFiles = 0 }) => doneFiles))).toBe(1)
    imports.resume()
    const report = await taking
    expect(report.stopped).toBe(false)
    expect(report.taken.length).toBeGreaterThan(3)
    expect(imports.now()).toBeNull()
    database.close()
  })

  it('that is cancelled keeps what was taken, and the next one takes the rest', async () => {
    const { imports, library, database } = importing((each) => each.cancel())
    const report = await imports.take(smallStick, '技术员')
    expect(report.stopped).toBe(true)
    const before = library.items().length
    expect(before).toBeLessThan(4)
    const again = await library.importPaths([smallStick], byTechnician())
    expect(again.taken.length).toBeGreaterThan(before)
    database.close()
  })

  it('that is cancelled while it is paused ends', async () => {
    const { imports, database } = importing((each) => {
      each.pause()
      each.cancel()
    })
    expect((await imports.take(smallStick, '技术员')).stopped).toBe(true)
    database.close()
  })

  it('that is not under way can be neither held nor ended', () => {
    const { imports, database } = importing(() => undefined)
    for (const step of ['pause', 'resume', 'cancel'] as const)
      expect(() => imports[step]()).toThrow('没有正在进行的导入')
    database.close()
  })
})

describe('how long it will still take', () => {
  it('follows from the bytes, the pauses left out', () => {
    const clock = { nowMs: 0 }
    const turns = new ImportTurns(() => clock.nowMs)
    clock.nowMs = 10_000
    turns.pause()
    clock.nowMs = 60_000
    expect(turns.activeMs).toBe(10_000)
    turns.resume()
    clock.nowMs = 65_000
    expect(turns.activeMs).toBe(15_000)
    expect(remainingSeconds({ activeMs: turns.activeMs, doneBytes: 25, allBytes: 100 })).toBe(45)
  })

  it('is not guessed at the beginning', () => {
    expect(remainingSeconds({ activeMs: 2_999, doneBytes: 25, allBytes: 100 })).toBeNull()
    expect(remainingSeconds({ activeMs: 5_000, doneBytes: 0, allBytes: 100 })).toBeNull()
  })
})
