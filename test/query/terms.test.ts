import { describe, expect, it } from 'vitest'
import { openCandidates } from '../../renderer/query/candidates.ts'
import { indexOf } from '../../renderer/query/find.ts'
import { openTyping } from '../../renderer/query/typing.ts'
import { aGuide, anEntry } from './an-entry.ts'

const card = aGuide('社会保障卡补换', 'she hui bao zhang ka bu huan', { papers: ['身份证'] })
const bank = anEntry('重庆银行北河支行', 'chong qing yin hang bei he zhi hang', {
  cells: [{ name: '电话', text: '0000-0000007' }],
})
const bus = anEntry('3路', '3 lu', { form: 'timetable', cells: [{ name: '终点', text: '北河村' }] })
const index = indexOf([bus, bank, card])
const found = (typed: string) => index.find(typed).map(({ title }) => title)

describe('looking for what is typed', () => {
  it.each([
    ['shbzk', '社会保障卡补换'],
    ['bzk', '社会保障卡补换'],
    ['shehui', '社会保障卡补换'],
    ['baozhangka', '社会保障卡补换'],
    ['社会', '社会保障卡补换'],
    ['保障卡', '社会保障卡补换'],
    ['社会b', '社会保障卡补换'],
    ['身份证', '社会保障卡补换'],
    ['cqyh', '重庆银行北河支行'],
    ['yinhang', '重庆银行北河支行'],
    ['0000007', '重庆银行北河支行'],
    ['3l', '3路'],
  ])('finds by %s', (typed, title) => {
    expect(found(typed)[0]).toBe(title)
  })

  it('takes everything that is typed together, not one or the other', () => {
    expect(found('社会银行')).toEqual([])
    expect(found('beihe')).toEqual(['重庆银行北河支行'])
    expect(found('北河').sort()).toEqual(['3路', '重庆银行北河支行'])
  })

  it('finds by the first letter alone, what begins with it first, guides before the rest', () => {
    expect(found('s')).toEqual(['社会保障卡补换'])
    expect(found('b')[0]).toBe('社会保障卡补换')
  })

  it('finds nothing by nothing, and nothing by signs', () => {
    expect(found('')).toEqual([])
    expect(found('*** ((')).toEqual([])
  })
})

describe('the keyboard', () => {
  const offer = openCandidates([
    ['申请', 'shen qing'],
    ['社会', 'she hui'],
    ['社保卡', 'she bao ka'],
  ])
  const texts = (letters: string) => offer(letters).map(({ text }) => text)

  it('offers the catalogue’s own words before single characters', () => {
    expect(texts('she').slice(0, 4)).toEqual(['社会', '社保卡', '申请', '设'])
  })

  it('offers a word by its initials', () => {
    expect(texts('sbk')[0]).toBe('社保卡')
  })

  it('offers characters for the longest syllable, and keeps the other letters', () => {
    expect(offer('yix')[0]).toEqual({ text: '一', letters: 2 })
  })

  it('offers something for every letter that begins a syllable', () => {
    for (const letter of 'abcdefghjklmnopqrstwxyz') expect(texts(letter).length).toBeGreaterThan(0)
  })

  it('puts a chosen word for its letters, and rubs out one sign at a time', () => {
    const typing = openTyping()
    for (const key of 'shebao') typing.press(key)
    typing.choose({ text: '社', letters: 3 })
    expect(typing.text.value).toBe('社bao')
    typing.rub()
    typing.rub()
    typing.rub()
    typing.rub()
    expect(typing.text.value).toBe('')
  })

  it('takes a number after what stands there', () => {
    const typing = openTyping()
    for (const key of ['l', 'u', '3']) typing.press(key)
    expect([typing.chosen.value, typing.letters.value]).toEqual(['lu3', ''])
  })
})
