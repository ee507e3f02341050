import type { CampaignFacts, TakeoverFacts } from '../facts/station-facts.ts'
import { spanWords } from '../hours-words.ts'
import { campaignInEnglish } from '../facts/campaign-names.ts'
import type { Say } from '../language.ts'
import { guangdong, kaifu, xuchang } from './documents.ts'
import { atLeast, duty, notApplicable } from './duty.ts'

/** `2026-11-09 10:00` of an instant with the station's offset. */
const minuteOf = (instant: string) => instant.slice(0, 16).replace('T', ' ')

function takeoverWords({ title, startedAt, endedAt, releasedBy, receipt }: TakeoverFacts, say: Say): string {
  const [from, until] = [minuteOf(startedAt), minuteOf(endedAt ?? '')]
  const ended = until.slice(0, 10) === from.slice(0, 10) ? until.slice(11) : until
  const who =
    releasedBy === null
      ? say('没有发布人', 'nobody released it')
      : say(`${releasedBy}发布`, `released by ${releasedBy}`)
  const seen = receipt
    ? say('屏上有播出记录', 'shown by the records')
    : say('没有回执：屏上没有播出记录', 'no receipt: the records do not show it')
  return say(
    `${from} “${title}”，${ended} 结束，${who}，${seen}`,
    `${from} “${title}”, ended ${ended}, ${who}, ${seen}`,
  )
}

/** 应急科普: at once, and off again by itself, with who released it and a receipt. */
export const emergency = duty({
  id: 'emergency',
  title: '应急插播有起止时间、发布人和回执',
  english: 'Emergency takeovers with beginning, end, who released them and a receipt',
  document: `${kaifu('A1-3')}；${xuchang('四(六)')}`,
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: {},
  unit: '次',
  assess: ({ takeovers }, _targets, say) => {
    const real = takeovers.filter(({ exercise }) => !exercise)
    const drills = takeovers.length - real.length
    const ended = real.filter(({ endedAt }) => endedAt !== null)
    const others = [
      ...real
        .filter(({ endedAt }) => endedAt === null)
        .map(({ title }) => say(`“${title}”正在插播`, `“${title}” is on air`)),
      ...(drills > 0 ? [say(`另有演练 ${drills} 次，不计`, `${drills} exercises beside, not counted`)] : []),
    ]
    const none = say(
      '不适用：本月没有已结束的应急插播',
      'Not applicable: no emergency takeover ended this month',
    )
    if (ended.length === 0) return notApplicable([none, ...others].join(say('；', '; ')))
    const unsound = ended.filter(({ releasedBy, receipt }) => releasedBy === null || !receipt)
    const reasons = [...ended.map((each) => takeoverWords(each, say)), ...others]
    const actual = ended.length - unsound.length
    return { met: unsound.length === 0, required: ended.length, actual, reasons }
  },
})

const scienceMonth = {
  title: '全国科普月（含全国科普日）',
  english: 'the National Science Month',
  words: /科普月|科普日/,
}
const scienceWeek = {
  title: '科技活动周',
  english: 'the Science and Technology Week',
  words: /科技(活动)?周/,
}

function campaignWords({ name, from, to, shownDays, shownSeconds }: CampaignFacts, say: Say): string {
  const shown =
    shownSeconds === 0
      ? say('还没有播放', 'not shown yet')
      : say(
          `播放 ${shownDays} 天，共 ${spanWords(shownSeconds)}`,
          `shown on ${shownDays} days, ${spanWords(shownSeconds, say)} in all`,
        )
  return say(
    `${name}（${from === to ? from : `${from} 至 ${to}`}）：${shown}`,
    `${campaignInEnglish(name)} (${from === to ? from : `${from} to ${to}`}): ${shown}`,
  )
}

/** 科普法 2024 makes September 全国科普月; 科技活动周 is in May. */
export const campaigns = duty({
  id: 'campaigns',
  title: '参加全国科普月（9 月）、科技活动周（5 月）等主题活动',
  english:
    'Part in the National Science Month (September), the Science and Technology Week (May) and the like',
  document: `《中华人民共和国科学技术普及法》（2024）；${guangdong('四(三)4')}`,
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { monthOfScience: 9, monthOfScienceWeek: 5, seconds: 1 },
  unit: '项',
  assess: (facts, { monthOfScience, monthOfScienceWeek, seconds }, say) => {
    const now = Number(facts.month.slice(5))
    const national = now === monthOfScience ? scienceMonth : now === monthOfScienceWeek ? scienceWeek : null
    const told = facts.campaigns.map((each) => campaignWords(each, say))
    const run = facts.campaigns.filter(({ shownSeconds }) => shownSeconds >= seconds)
    if (national === null) {
      const without = say(
        '不适用：本月没有全国统一的主题活动',
        'Not applicable: the month has no nationwide campaign',
      )
      const reasons = [...told, without]
      return { met: null, required: null, actual: run.length, reasons }
    }
    const own = run.filter(({ name }) => national.words.test(name))
    const none = say(
      `本月应参加${national.title}，屏上没有播放它的内容`,
      `This month is part of ${national.english}, and nothing of it was shown`,
    )
    const reasons = own.length === 0 ? [...told, none] : told
    return atLeast(facts, { required: 1, actual: own.length, reasons }, say)
  },
})
