import { describe, expect, it } from 'vitest'
import { dayReasonInput, shortReasonOf, type DayCircumstances } from '../../station/facts/short-reason.ts'

const ordinary: DayCircumstances = {
  said: null,
  closure: null,
  standing: '在用',
  place: '在用',
  device: '在用',
  missingSeconds: 3600,
  powerCutSeconds: 0,
  emergencySeconds: 0,
}

describe('the reason of a short day', () => {
  it.each([
    [null, {}],
    ['闭馆', { closure: '春节放假' }],
    ['检修', { closure: '电梯检修' }],
    ['移点', { place: '原址停用' }],
    ['检修', { device: '停用' }],
    ['停电', { powerCutSeconds: 3600 }],
    [null, { powerCutSeconds: 3599 }],
    ['应急', { emergencySeconds: 3600 }],
    ['整改', { standing: '批评整改' }],
    ['停电', { standing: '批评整改', powerCutSeconds: 7200 }],
    ['应急', { said: '应急', place: '原址停用' }],
  ] as const)('is %s for %j', (reason, over) => {
    expect(shortReasonOf({ ...ordinary, ...over })).toBe(reason)
  })

  it('is one of six when a person says it', () => {
    expect(dayReasonInput.safeParse({ date: '2026-11-10', reason: '停电' }).success).toBe(true)
    expect(dayReasonInput.safeParse({ date: '2026-11-10', reason: '忘了' }).success).toBe(false)
  })
})
