import { spanWords } from '../hours-words.ts'
import { henan } from './documents.ts'
import { atLeast, duty, notCollected } from './duty.ts'

/** The mark 基层科普行动计划项目支持, in scenes that the programme paid for. */
export const programmeBadge = duty({
  id: 'programme-badge',
  title: '屏上显示“基层科普行动计划项目支持”标识',
  english: 'The mark of the grassroots science programme on the screen',
  document: henan('二(三)1'),
  period: 'month',
  proof: 'measured',
  scope: { programmeFunded: true },
  targets: { seconds: 1 },
  unit: '秒',
  assess: (facts, { seconds: required }, say) => {
    const { badgeSeconds: actual, badgeDays } = facts
    if (actual === null) return notCollected(say, say('本月没有播放记录', 'nothing was shown this month'))
    const none = say(
      '本月屏上没有显示过标识，请在站点设置里填写标识文字和起用日期',
      'The mark was not shown this month: enter its words and its first date in the station’s settings',
    )
    const some = say(
      `标识在屏上显示 ${spanWords(actual)}，共 ${badgeDays.length} 天`,
      `The mark was shown for ${spanWords(actual, say)}, on ${badgeDays.length} days`,
    )
    return atLeast(facts, { required, actual, reasons: [actual < required ? none : some] }, say)
  },
})

/** JPG, at least 300 dpi and 1 MB; the figures themselves are those of the exporter that counted them. */
export const evidencePictures = duty({
  id: 'evidence-pictures',
  title: '留存佐证图片：JPG，不低于 300 dpi、1 MB',
  english: 'Evidence pictures: JPG of 300 dpi and 1 MB at least',
  document: henan('附件2'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { pictures: 1 },
  unit: '张',
  assess: (facts, { pictures }, say) => {
    if (facts.pictures === null)
      return notCollected(say, say('还没有留存过屏幕照片', 'no picture of the screen was ever kept'))
    const { taken, conforming } = facts.pictures
    const reasons = [
      taken === 0
        ? say('本月没有留存屏幕照片', 'No picture of the screen was kept this month')
        : say(
            `本月留存 ${taken} 张，符合格式的 ${conforming} 张`,
            `${taken} kept this month, ${conforming} of them as the document asks`,
          ),
    ]
    return atLeast(facts, { required: pictures, actual: conforming, reasons }, say)
  },
})
