import { stateWords } from '../lifecycle/english.ts'
import { isOverdue } from '../lifecycle/rectification.ts'
import { isRegistered } from '../lifecycle/register.ts'
import { guangdong } from './documents.ts'
import { duty, notApplicable } from './duty.ts'

/** 移: a screen that few people see is moved to where they are. */
export const wellPlaced = duty({
  id: 'well-placed',
  title: '屏设在人多的地方，少用的移点',
  english: 'The screen stands where people are; a little-used one is moved',
  document: guangdong('三(四)'),
  period: 'month',
  proof: 'attested',
  scope: {},
  targets: {},
  unit: '项',
  assess: ({ lifecycle: { place } }, _targets, say) => {
    const stays = say('点位在用，没有移点事项', 'The place is in use; no relocation is under way')
    if (place === '在用') return { met: true, required: 1, actual: 1, reasons: [stays] }
    const moves = say(`移点办理中：${place}`, `A relocation is under way: ${stateWords(place)}`)
    return { met: null, required: 1, actual: 0, reasons: [moves] }
  },
})

/** 退: an idle station is criticised, puts it right, or is struck off. */
export const rectifiedInTime = duty({
  id: 'rectified-in-time',
  title: '被批评的按期整改，整改不力的退出',
  english: 'A criticised station puts it right in time, or is struck off',
  document: guangdong('三(五)'),
  period: 'month',
  proof: 'attested',
  scope: {},
  targets: {},
  unit: '项',
  assess: ({ lifecycle: { standing, rectification }, today }, _targets, say) => {
    const state = stateWords(standing)
    if (!isRegistered(standing))
      return notApplicable(
        say(`不适用：站点资格为“${standing}”`, `Not applicable: the standing is “${state}”`),
      )
    const nothing = say(
      `站点资格为“${standing}”，没有整改事项`,
      `The standing is “${state}”; nothing is to be put right`,
    )
    if (rectification === null) return { met: true, required: 1, actual: 1, reasons: [nothing] }
    const { deadline, asked } = rectification
    const isLate = isOverdue(rectification, today)
    const past = isLate ? say('，已过期', ', which is past') : ''
    const told = say(
      `${rectification.standing}，要求“${asked}”，期限 ${deadline}${past}`,
      `${stateWords(rectification.standing)}: “${asked}” is asked by ${deadline}${past}`,
    )
    return { met: isLate ? false : null, required: 1, actual: 0, reasons: [told] }
  },
})
