import { henan } from './documents.ts'
import { atLeast, duty, notCollected } from './duty.ts'

/** The mark 基层科普行动计划项目支持, in scenes that the programme paid for. */
export const programmeBadge = duty({
  id: 'programme-badge',
  title: '屏上显示“基层科普行动计划项目支持”标识',
  document: henan('二(三)1'),
  period: 'month',
  proof: 'measured',
  scope: { programmeFunded: true },
  targets: { seconds: 1 },
  unit: '秒',
  assess: (facts, { seconds }) =>
    facts.badgeSeconds === null ? notCollected : atLeast(facts, seconds, facts.badgeSeconds, []),
})

/** JPG, at least 300 dpi and 1 MB; the figures themselves are those of the exporter that counted them. */
export const evidencePictures = duty({
  id: 'evidence-pictures',
  title: '留存佐证图片：JPG，不低于 300 dpi、1 MB',
  document: henan('附件2'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { pictures: 1 },
  unit: '张',
  assess: (facts, { pictures }) => {
    if (facts.pictures === null) return notCollected
    const { taken, conforming } = facts.pictures
    const reasons = taken > conforming ? [`${taken - conforming} 张不合格式要求`] : []
    return atLeast(facts, pictures, conforming, reasons)
  },
})
