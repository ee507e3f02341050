import { describe, expect, it } from 'vitest'
import { allDuties } from '../../station/duties/all-duties.ts'
import { dutiesOf, dutySetting } from '../../station/duties/duty-setting.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import { aMonth, assessed, entered, hour, november, profile } from './a-month.ts'
import { dutyCases } from './duty-cases.ts'

describe.each(Object.entries(dutyCases))('the duty %s', (id, [met, unmet, unknown]) => {
  it('is met', () => {
    expect(assessed(id, aMonth(met))).toMatchObject({ met: true })
  })

  if (unmet !== null)
    it('is not met, and says why', () => {
      const duty = assessed(id, aMonth(unmet))
      expect(duty.met).toBe(false)
      expect(duty.reasons.join()).not.toBe('')
    })

  if (unknown !== undefined)
    it('is not judged where it cannot be, and says why', () => {
      const duty = assessed(id, aMonth(unknown))
      expect(duty.met).toBeNull()
      expect(duty.reasons.join()).not.toBe('')
    })
})

describe('the duty of 五有', () => {
  const vouched = (['people', 'place', 'activities'] as const).map((have) =>
    entered({ kind: 'five-have', have, holds: true, date: '2026-11-05' }),
  )

  it('takes network and terminal from the machine, the others from people', () => {
    const facts = aMonth({ attested: vouched, probes: { network: true, terminal: true } })
    expect(assessed('five-haves', facts)).toMatchObject({ met: true, required: 5, actual: 5 })
    expect(assessed('five-haves', facts).reasons).toContain('有人员：有（甲 2026-11-05 填报）')
  })

  it('is not judged as long as nobody vouched', () => {
    expect(assessed('five-haves', aMonth({ probes: { network: true, terminal: true } }))).toMatchObject({
      met: null,
      actual: 2,
    })
  })

  it('is not met without a network, whatever was vouched', () => {
    expect(
      assessed('five-haves', aMonth({ attested: vouched, probes: { network: false, terminal: true } })).met,
    ).toBe(false)
  })
})

describe('the rates of the survey', () => {
  const setting = dutySetting.parse({
    duty: 'power-on-rate',
    targets: { percent: 95 },
    document: '县科协〔2026〕3 号',
  })

  it('are told and not judged without a floor', () => {
    expect(assessed('power-on-rate', aMonth())).toMatchObject({ met: null, actual: 100, required: null })
    expect(assessed('connected-rate', aMonth())).toMatchObject({
      met: null,
      actual: null,
      reasons: ['未采集：没有检测网络；离线运行的站点不检测'],
    })
  })

  it('are judged by the county’s floor', () => {
    const off = november.map((day) => ({ ...day, clocks: { ...day.clocks, poweredSeconds: 8 * hour } }))
    expect(assessed('power-on-rate', aMonth(), [setting])).toMatchObject({
      met: true,
      document: '县科协〔2026〕3 号',
    })
    expect(assessed('power-on-rate', aMonth({ days: off }), [setting])).toMatchObject({
      met: false,
      actual: 88.88,
    })
  })
})

describe('duties as they are set', () => {
  it('are all covered here', () => {
    const covered = [
      ...Object.keys(dutyCases),
      'five-haves',
      'power-on-rate',
      'intact-rate',
      'connected-rate',
    ]
    expect(allDuties.map(({ id }) => id).toSorted()).toEqual(covered.toSorted())
  })

  it('take the daily target from the profile, and the county’s over it', () => {
    const own = {
      ...profile,
      target: { ...profile.target, seconds: 4 * hour, document: '县科协〔2026〕3 号' },
    }
    const six = dutySetting.parse({
      duty: 'daily-science',
      targets: { seconds: 6 * hour },
      document: '市科协〔2026〕8 号',
    })
    expect(dutiesOf(own)[0]).toMatchObject({ targets: { seconds: 4 * hour }, document: '县科协〔2026〕3 号' })
    expect(dutiesOf(own, [six])[0]).toMatchObject({
      targets: { seconds: 6 * hour },
      document: '市科协〔2026〕8 号',
    })
  })

  it('bind only stations without a big screen where the clause is read so', () => {
    const narrow = dutySetting.parse({
      duty: 'daily-science',
      scope: { bigScreen: false },
      document: '县科协〔2026〕3 号',
    })
    const of = (traits: StationFacts['traits']) => assessed('daily-science', aMonth({ traits }), [narrow])
    expect(of({ bigScreen: false }).met).toBe(true)
    expect(of({ bigScreen: true })).toMatchObject({ met: null, reasons: ['不适用：本站有大屏'] })
    expect(of({})).toMatchObject({ met: null, reasons: ['不能判定：站点设置里没有填写是否有大屏'] })
  })

  it('leave out what the county says does not bind', () => {
    const off = dutySetting.parse({ duty: 'books', binds: false, document: '县科协〔2026〕3 号' })
    expect(dutiesOf(profile, [off]).map(({ id }) => id)).not.toContain('books')
  })

  it('are refused without a document, for an unknown duty, and with a target that it does not have', () => {
    expect(dutySetting.safeParse({ duty: 'books' }).success).toBe(false)
    expect(dutySetting.safeParse({ duty: 'nothing', document: '文' }).success).toBe(false)
    expect(dutySetting.safeParse({ duty: 'books', targets: { days: 3 }, document: '文' }).success).toBe(false)
  })
})

describe('monthly renewal', () => {
  it('is not what was imported and never shown', () => {
    const unseen = {
      itemId: 'b',
      title: '新内容',
      sourceClass: 'science',
      installedOn: '2026-11-02',
      firstShownOn: null,
    }
    expect(assessed('monthly-renewal', aMonth({ renewals: [unseen] }))).toMatchObject({
      met: false,
      actual: 0,
      reasons: ['本月没有新的科普中国内容上屏', '1 条已导入，还没有在屏上播放过'],
    })
  })
})

describe('the glass', () => {
  const remark = (litSeconds: number | null) => {
    const days = november.map((day) => ({ ...day, clocks: { ...day.clocks, litSeconds } }))
    return assessed('intact-rate', aMonth({ days })).reasons.join()
  }

  it('is told beside the player’s clock where the panel answers, and never guessed', () => {
    expect(remark(null)).toContain('屏幕是否点亮，本机不能检测')
    expect(remark(8 * hour)).toContain('屏幕报告点亮 168 小时（21 天有检测）')
  })
})
