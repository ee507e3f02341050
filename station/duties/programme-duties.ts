import { spanWords } from '../hours-words.ts'
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
    facts.badgeSeconds === null
      ? notCollected('本月没有播放记录')
      : atLeast(facts, seconds, facts.badgeSeconds, [
          facts.badgeSeconds < seconds
            ? '本月屏上没有显示过标识，请在站点设置里填写标识文字和起用日期'
            : `标识在屏上显示 ${spanWords(facts.badgeSeconds)}，共 ${facts.badgeDays.length} 天`,
        ]),
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
    if (facts.pictures === null) return notCollected('还没有留存过屏幕照片')
    const { taken, conforming } = facts.pictures
    const reasons = [
      taken === 0 ? '本月没有留存屏幕照片' : `本月留存 ${taken} 张，符合格式的 ${conforming} 张`,
    ]
    return atLeast(facts, pictures, conforming, reasons)
  },
})
