import { describe, expect, it } from 'vitest'
import { dayReasonInput, shortReasonOf, type DayCircumstances } from '../../station/facts/short-reason.ts'

const none = { 停电或重启: 0, 程序中断: 0, 休眠: 0 }

const ordinary: DayCircumstances = {
  said: null,
  closure: null,
  standing: '在用',
  place: '在用',
  device: '在用',
  missingSeconds: 3600,
  outageSeconds: none,
  emergencySeconds: 0,
}

describe('the reason of a short day', () => {
  it.each([
    [null, {}],
    ['闭馆', { closure: '春节放假' }],
    ['检修', { closure: '电梯检修' }],
    ['移点', { place: '原址停用' }],
    ['检修', { device: '停用' }],
    ['停电或重启', { outageSeconds: { ...none, 停电或重启: 3600 } }],
    [null, { outageSeconds: { ...none, 停电或重启: 3599 } }],
    ['程序中断', { outageSeconds: { ...none, 程序中断: 3600 } }],
    ['休眠', { outageSeconds: { ...none, 休眠: 3600 } }],
    ['程序中断', { outageSeconds: { 停电或重启: 1000, 程序中断: 1600, 休眠: 1000 } }],
    ['应急', { emergencySeconds: 3600 }],
    ['整改', { standing: '批评整改' }],
    ['停电或重启', { standing: '批评整改', outageSeconds: { ...none, 停电或重启: 7200 } }],
    ['应急', { said: '应急', place: '原址停用' }],
  ] as const)('is %s for %j', (reason, over) => {
    expect(shortReasonOf({ ...ordinary, ...over })).toBe(reason)
  })

  it('is one of six when a person says it', () => {
    expect(dayReasonInput.safeParse({ date: '2026-11-10', reason: '停电' }).success).toBe(true)
    // What the machine tells by itself is not for a person to say.
    for (const reason of ['忘了', '程序中断'])
      expect(dayReasonInput.safeParse({ date: '2026-11-10', reason }).success).toBe(false)
  })
})
