import { themeSeconds } from '../facts/counted.ts'
import { spanWords } from '../hours-words.ts'
import { guangdong } from './documents.ts'
import { atLeast, duty, notCollected, type Duty } from './duty.ts'

/** 精: what is shown suits who stands before it. */
function targeted(id: string, title: string, placeKinds: string[], themes: readonly string[]): Duty {
  return duty({
    id,
    title,
    document: guangdong('三(三)'),
    period: 'month',
    proof: 'measured',
    scope: { placeKinds },
    targets: { seconds: 1 },
    unit: '秒',
    assess: (facts, { seconds }) => {
      const shown = themeSeconds(facts.days, facts, themes)
      if (shown === null) return notCollected('本月的记录没有分主题')
      const words = themes.join('、')
      const reasons = [
        shown < seconds ? `本月没有播放${words}主题的内容` : `${words}主题的内容播放 ${spanWords(shown)}`,
      ]
      return atLeast(facts, seconds, shown, reasons)
    },
  })
}

export const farmingInVillages = targeted('farming-in-villages', '农村站点播放农业科普', ['村'], ['农业'])
export const healthInTown = targeted(
  'health-in-town',
  '社区和学校站点播放健康卫生科普',
  ['社区', '学校', '校园', '中学', '小学'],
  ['健康', '卫生', '食品安全'],
)
