import { themeSeconds } from '../facts/counted.ts'
import { spanWords } from '../hours-words.ts'
import { guangdong } from './documents.ts'
import { atLeast, duty, notCollected, type Duty } from './duty.ts'

interface Targeted extends Pick<Duty, 'id' | 'title' | 'english'> {
  readonly placeKinds: string[]
  /** In both languages: an item's themes are open words, these are known. */
  readonly themes: Readonly<Record<string, string>>
}

/** 精: what is shown suits who stands before it. */
function targeted({ id, title, english, placeKinds, themes }: Targeted): Duty {
  return duty({
    id,
    title,
    english,
    document: guangdong('三(三)'),
    period: 'month',
    proof: 'measured',
    scope: { placeKinds },
    targets: { seconds: 1 },
    unit: '秒',
    assess: (facts, { seconds }, say) => {
      const shown = themeSeconds(facts.days, facts, Object.keys(themes))
      if (shown === null)
        return notCollected(say, say('本月的记录没有分主题', 'the month’s records do not tell themes'))
      const words = say(Object.keys(themes).join('、'), Object.values(themes).join(', '))
      const reasons = [
        shown < seconds
          ? say(`本月没有播放${words}主题的内容`, `Nothing on ${words} was shown this month`)
          : say(
              `${words}主题的内容播放 ${spanWords(shown)}`,
              `Content on ${words} was shown for ${spanWords(shown, say)}`,
            ),
      ]
      return atLeast(facts, { required: seconds, actual: shown, reasons }, say)
    },
  })
}

export const farmingInVillages = targeted({
  id: 'farming-in-villages',
  title: '农村站点播放农业科普',
  english: 'Farming content in villages',
  placeKinds: ['村'],
  themes: { 农业: 'farming' },
})
export const healthInTown = targeted({
  id: 'health-in-town',
  title: '社区和学校站点播放健康卫生科普',
  english: 'Health content in communities and schools',
  placeKinds: ['社区', '学校', '校园', '中学', '小学'],
  themes: { 健康: 'health', 卫生: 'hygiene', 食品安全: 'food safety' },
})
