import { describe, expect, it } from 'vitest'
import { alarmOf } from '../../main/alarm.ts'
import { acknowledgeCall } from '../../server/database/rescued-act.ts'

describe('an alarm', () => {
  it.each([
    ['磁盘剩余空间不足 1 GB。请清理磁盘。', '磁盘剩余空间不足 1 GB。', '请清理磁盘。'],
    ['《月亮》画面放不出来，请重新导入。', '《月亮》画面放不出来。', '请重新导入。'],
    ['时钟不可信，时长暂不计入。请校准系统时间。', '时钟不可信，时长暂不计入。', '请校准系统时间。'],
    ['不知道为什么。', '不知道为什么。', ''],
  ])('parts %s into what is wrong and what to do', (fault, message, next) => {
    expect(alarmOf(fault)).toEqual({ message, next, acknowledge: false })
  })

  it.each([
    ['Less than 1 GB is free. Make room.', 'Less than 1 GB is free.', 'Make room.'],
    ['The screen’s window is being brought back.', 'The screen’s window is being brought back.', ''],
  ])('in English parts %s likewise', (fault, message, next) => {
    expect(alarmOf(fault, 'en')).toEqual({ message, next, acknowledge: false })
  })

  it('that a person may acknowledge says so, and leaves the call to the page', () => {
    const fault = `数据库曾经损坏，已用备份恢复。看过后请在控制台确认${acknowledgeCall}。请检查磁盘。`
    expect(alarmOf(fault)).toEqual({
      message: '数据库曾经损坏，已用备份恢复。',
      next: '看过后请在控制台确认。请检查磁盘。',
      acknowledge: true,
    })
  })
})
