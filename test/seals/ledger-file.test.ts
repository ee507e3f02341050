import { describe, expect, it } from 'vitest'
import { inOrder, parseDay, writeDay } from '../../ledger/ledger-file.ts'
import { longestLineBytes } from '../../ledger/line.ts'
import { verifyDays } from '../../ledger/verify.ts'
import { AStation, threeDays, twelveSeconds } from './a-station.ts'

const station = threeDays()
const lines = [...writeDay(station.day(0))]
const parsed = (text: string | readonly string[]) => parseDay([Buffer.from([text].flat().join(''))])
const verdictOn = (text: readonly string[]) => {
  const { seal, ...rest } = parsed(text)
  if (!seal) throw new Error('no seal')
  return verifyDays([{ seal, ...rest }])
}

describe('the file of a sealed day', () => {
  it('is the seal, then segments, then acts, a line each', () => {
    expect(lines.map((line) => line.slice(0, 8))).toEqual(['{"seal":', '{"segmen', '{"segmen', '{"act":{'])
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
  })

  it('is read from chunks of any size', () => {
    const bytes = Buffer.from(lines.join(''))
    for (const size of [1, 7, 1_000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      )
      expect(parseDay(chunks)).toEqual({ ...station.day(0), unreadable: [] })
    }
  })

  it('writes the same bytes for the same day', () => {
    expect([...writeDay(threeDays().day(0))]).toEqual(lines)
  })

  it('holds acts of any kind, in any words', () => {
    const body = { 说明: '“引号”\n换行\\', 名单: [1, -5, true, null, { 深: [[]] }] }
    const being = new AStation().acted({ body, document: null, reason: '闭馆' }).sealsDay('2026-11-22')
    const day = parseDay([Buffer.from([...writeDay(being.day(0))].join(''))])
    expect(day).toEqual({ ...being.day(0), unreadable: [] })
  })
})

describe('a bad line', () => {
  const [seal = '', first = '', second = '', act = ''] = lines

  it('torn at the end is named, and the rest is kept', () => {
    const torn = parsed([seal, first, second, act.slice(0, 100)])
    expect(torn.unreadable).toEqual([{ line: 4, why: 'not-json' }])
    expect(torn.segments).toHaveLength(2)
    expect(verdictOn([seal, first, second, act.slice(0, 100)])).toMatchObject({
      where: 'act 1',
      what: 'missing',
    })
  })

  it('torn between two others costs that one only', () => {
    const torn = parsed([seal, `${first.slice(0, 50)}\n`, second, act])
    expect(torn.unreadable).toEqual([{ line: 2, why: 'not-json' }])
    expect(torn.segments.map(({ seq }) => seq)).toEqual([2])
    expect(torn.acts).toHaveLength(1)
  })

  it('that was added is a break, although nothing is missing', () => {
    expect(verdictOn([seal, first, second, act, 'nothing\n'])).toMatchObject({
      where: 'seal 2026-11-22 line 5',
      what: 'unreadable',
      found: 'not-json',
    })
  })

  it.each([
    ['another spelling of the same record', first.replace('"part":0', '"part": 0'), 'not-canonical'],
    ['fields in another order', first.replace(/("bootId":"[^"]*"),("clockTrusted":true)/, '$2,$1'), 'not-canonical'],
    ['a field too many', first.replace('"part":0', '"part":0,"remark":""'), 'not-a-record'],
    ['a name that stands there twice', first.replace('"part":0', '"part":0,"part":0'), 'not-canonical'],
    ['a fraction', first.replace('"part":0', '"part":0.5'), 'not-a-record'],
    ['a fraction in the body of an act', act.replace('"people":63', '"people":63.5'), 'not-a-record'],
    ['another thing', '{"item":{}}\n', 'not-a-record'],
    ['nothing', '\n', 'not-json'],
    ['lists in lists without end', `{"act":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n`, 'not-a-record'],
    ['a second seal', seal, 'second-seal'],
    ['a line longer than any record', `"${'长'.repeat(longestLineBytes)}"\n`, 'too-long'],
  ])('is %s', (_what, line, why) => {
    const day = parsed([seal, line, second, act])
    expect(day.unreadable).toEqual([{ line: 2, why }])
    expect(day.segments).toHaveLength(1)
  }) // prettier-ignore

  it('is one that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(seal), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(act)])
    expect(parseDay([bytes]).unreadable).toEqual([{ line: 2, why: 'not-utf8' }])
  })

  it('where the seal should be leaves the records readable, without a seal', () => {
    expect(parsed(['\ufeff' + seal, first])).toMatchObject({ seal: null, segments: [{ seq: 1 }] })
    expect(parsed('')).toEqual({ seal: null, segments: [], acts: [], unreadable: [] })
  })
})

describe('a record that fits no line', () => {
  it('is not written', () => {
    const being = new AStation().acted({ body: 'x'.repeat(longestLineBytes) }).sealsDay('2026-11-22')
    expect(() => [...writeDay(being.day(0))]).toThrow(RangeError)
  })
})

describe('the files of a folder', () => {
  it('are read in the order of their seals; one brought twice counts once', () => {
    const days = [2, 0, 1, 0].map((index) => station.day(index))
    expect(inOrder(days).map(({ seal }) => seal.number)).toEqual([1, 2, 3])
    expect(verifyDays(inOrder(days))).toMatchObject({ sound: true, seals: 3, segments: 3 })
  })

  it('with two seals of one number keep both, and break', () => {
    const other = new AStation().shows(...twelveSeconds(1)).sealsDay('2026-11-22')
    expect(verifyDays(inOrder([station.day(0), other.day(0)]))).toMatchObject({ what: 'fork' })
  })
})
