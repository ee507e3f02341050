import { describe, expect, it } from 'vitest'
import { problem, ProblemError } from '../../server/problem/problem.ts'
import { problemTable, type ProblemCode } from '../../server/problem/table.ts'

describe('the table of problems', () => {
  const codes = Object.keys(problemTable) as ProblemCode[]

  it.each(codes)('%s says in both languages what is wrong and the one next action', (code) => {
    const { status, zh, en } = problemTable[code]
    expect(status).toBeGreaterThanOrEqual(400)
    for (const sentence of zh) expect(sentence).toMatch(/[\u4e00-\u9fff].*[。；]$/)
    // The folders' own names, 政务 and 便民, stay Chinese.
    for (const sentence of en) expect(sentence.replaceAll(/政务|便民/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
    const places = (words: readonly string[]) => new Set(words.join(' ').match(/\{\w+\}/g))
    expect(places(en)).toEqual(places(zh))
  })

  it('says a word in the language of its sentence, where it has one for each', () => {
    const refused = new ProblemError('commissioning-failed', { checks: { zh: '时钟', en: 'Clock' } })
    expect(refused.in('zh').message).toBe('有检查没有通过：时钟。')
    expect(refused.in('en').message).toBe('Some checks did not pass: Clock.')
  })

  it('fills words in as they are, and leaves no word of a stranger to be read as a place', () => {
    expect(problem('path-missing', { path: '{path}$&' }).message).toContain('{path}$&')
    expect(new ProblemError('path-missing', { path: '/u' }).in('en').message).toContain('/u')
  })
})
