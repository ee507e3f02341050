import { describe, expect, it } from 'vitest'
import { statusShape } from '../../contract/status.ts'
import { afterSilence, afterWord } from '../../renderer/console/content/import-state.ts'
import { bytesText, clockText, minutesSeconds } from '../../renderer/console/parts/figures.ts'
import { hoursByClass, progressOf } from '../../renderer/console/today/hours-by-class.ts'
import { shortfallCauses } from '../../station/shortfall.ts'
import { nextAction } from '../../renderer/console/today/next-action.ts'
import { en } from '../../renderer/console/words/en.ts'
import { zh } from '../../renderer/console/words/zh.ts'
import { aStatus } from './a-status.ts'

/** As the console reads it. */
const status = statusShape.parse(aStatus())

const flat = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, word]: [string, unknown]) =>
    typeof word === 'string' ? [[`${path}${key}`, word]] : flat(word as object, `${path}${key}.`),
  )
const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

describe('the words of the console', () => {
  it('have the same places to fill in both languages', () => {
    const english = Object.fromEntries(flat(en))
    for (const [path, sentence] of flat(zh))
      expect([path, places(english[path] ?? '')]).toEqual([path, places(sentence)])
  })

  it('hold no Chinese in English, but for names', () => {
    const names = /科普中国(e站)?/g
    const left = flat(en).filter(([, word]) => /\p{Script=Han}/u.test(word.replaceAll(names, '')))
    expect(left).toEqual([['language', '中文']])
  })
})

describe('a figure', () => {
  it('is minutes and seconds, and hours only where there are any', () => {
    expect([0, 59_400, 187_000, 3_723_000].map(minutesSeconds)).toEqual(['0:00', '0:59', '3:07', '1:02:03'])
  })

  it('counts disks in thousands, as they are sold', () => {
    expect([0, 1_500_000, 999_000_000, 240_000_000_000].map(bytesText)).toEqual(
      ['0.0 KB', '1.5 MB', '999 MB', '240 GB'], // prettier-ignore
    )
  })

  it('is the station’s own time of day, whatever the reader’s zone', () => {
    expect(clockText('2026-11-22T14:03:20.000+08:00')).toBe('14:03:20')
  })
})

describe('progress towards the target', () => {
  const { today } = status

  it('is not full a second before', () => {
    expect(progressOf({ ...today, creditedSeconds: { science: 17_999 } })).toMatchObject({
      percent: 99,
      leftSeconds: 1,
    })
  })

  it('counts nothing but the target’s own class', () => {
    expect(progressOf({ ...today, creditedSeconds: { government: 20_000 } })).toMatchObject({ share: 0 })
  })

  it('names only classes that were shown, in the house’s order', () => {
    const shown = hoursByClass({ ...today, creditedSeconds: { convenience: 50, science: 100 } })
    expect(shown.map(({ sourceClass, share }) => [sourceClass, share])).toEqual([
      ['science', 1],
      ['convenience', 0.5],
    ])
  })
})

describe('the one next action', () => {
  const short = { ...status, today: { ...status.today, forecast: 'short' as const } }
  const act = (changed: Partial<typeof status>) => nextAction({ ...status, ...changed }).action

  it('is nothing while the day goes well', () => {
    expect(nextAction(status)).toEqual({ action: 'nothing', lostSeconds: 0 })
  })

  it('is first what keeps every second from counting', () => {
    expect(
      act({ screen: { ...status.screen, state: 'stopped' }, content: { ...status.content, items: 0 } }),
    ).toBe('resume')
    expect(act({ screen: { ...status.screen, state: 'off' } })).toBe('openWindow')
    expect(act({ clock: { ...status.clock, trusted: false } })).toBe('setClock')
    expect(act({ content: { ...status.content, items: 0 } })).toBe('importContent')
  })

  it('is what has cost most of a short day, with what it has cost', () => {
    const excludedSeconds = { frozen: 60, hidden: 0, panelOff: 7_200, clockUntrusted: 0 }
    const worst = nextAction({ ...short, today: { ...short.today, excludedSeconds } })
    expect(worst).toEqual({ action: 'lightPanel', lostSeconds: 7_200 })
  })

  it('is what the station itself names as the heaviest reason', () => {
    const told = (cause: (typeof shortfallCauses)[number]) =>
      nextAction({
        ...short,
        today: {
          ...short.today,
          shortfall: { seconds: 600, words: '', reasons: [{ cause, seconds: 4_800, message: '', next: '' }] },
        },
      })
    expect(told('lateStart')).toEqual({ action: 'checkPower', lostSeconds: 4_800 })
    for (const cause of shortfallCauses) expect(told(cause).action).not.toBe('nothing')
  })

  it('is more science where a short day lost nothing worth naming', () => {
    expect(nextAction(short).action).toBe('importScience')
  })

  it('is the alarms, where nothing else is to be done', () => {
    const alarms = [{ message: '昨夜的备份没有做成。', next: '请检查磁盘。', acknowledge: false }]
    expect(act({ alarms })).toBe('seeAlarms')
  })

  it('is the disk, once the day is safe', () => {
    expect(act({ disk: { freeBytes: 999_999_999, totalBytes: 240_000_000_000 } })).toBe('freeDisk')
  })
})

describe('an import that is followed', () => {
  const step = {
    done: false,
    path: '一.mp4',
    step: 'hash',
    doneFiles: 0,
    totalFiles: 2,
    doneBytes: 0,
    totalBytes: 1_000,
    beforeBytes: 0,
    allBytes: 2_000,
    paused: false,
    remainingSeconds: null,
  } as const

  it('runs from its first word, whoever set it off', () => {
    expect(afterWord(step)).toEqual({ at: 'running', step })
  })

  it('has failed when it ends without a report', () => {
    const error = { message: '磁盘满了。', next: '请清理磁盘。' }
    expect(afterWord({ done: true, error })).toEqual({ at: 'failed', words: '磁盘满了。请清理磁盘。' })
  })

  it('is not thought to run after the line was away, until it says so again', () => {
    expect(afterSilence(afterWord(step))).toEqual({ at: 'rest' })
    const failed = { at: 'failed', words: null } as const
    expect(afterSilence(failed)).toEqual(failed)
  })
})
