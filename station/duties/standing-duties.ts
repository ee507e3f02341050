import { isOverdue } from '../lifecycle/rectification.ts'
import { isRegistered } from '../lifecycle/register.ts'
import { guangdong } from './documents.ts'
import { duty, notApplicable } from './duty.ts'

/** 移: a screen that few people see is moved to where they are. */
export const wellPlaced = duty({
  id: 'well-placed',
  title: '屏设在人多的地方，少用的移点',
  document: guangdong('三(四)'),
  period: 'month',
  proof: 'attested',
  scope: {},
  targets: {},
  unit: '项',
  assess: ({ lifecycle: { place } }) => {
    if (place === '在用') return { met: true, required: 1, actual: 1, reasons: ['点位在用，没有移点事项'] }
    return { met: null, required: 1, actual: 0, reasons: [`移点办理中：${place}`] }
  },
})

/** 退: an idle station is criticised, puts it right, or is struck off. */
export const rectifiedInTime = duty({
  id: 'rectified-in-time',
  title: '被批评的按期整改，整改不力的退出',
  document: guangdong('三(五)'),
  period: 'month',
  proof: 'attested',
  scope: {},
  targets: {},
  unit: '项',
  assess: ({ lifecycle: { standing, rectification }, today }) => {
    if (!isRegistered(standing)) return notApplicable(`不适用：站点资格为“${standing}”`)
    if (rectification === null)
      return { met: true, required: 1, actual: 1, reasons: [`站点资格为“${standing}”，没有整改事项`] }
    const { deadline, asked } = rectification
    const isLate = isOverdue(rectification, today)
    const reasons = [`${rectification.standing}，要求“${asked}”，期限 ${deadline}${isLate ? '，已过期' : ''}`]
    return { met: isLate ? false : null, required: 1, actual: 0, reasons }
  },
})
