import { guangdong } from './documents.ts'
import { atLeast, duty } from './duty.ts'

/** New is what the public first really saw this month; what lies in the library unseen renews nothing. */
export const monthlyRenewal = duty({
  id: 'monthly-renewal',
  title: '科普内容每月更新',
  english: 'New science content every month',
  document: guangdong('四(三)3'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { items: 1 },
  unit: '条',
  assess: (facts, { items }, say) => {
    const science = facts.renewals.filter(({ sourceClass }) => sourceClass === 'science')
    const shown = science.filter(({ firstShownOn }) => firstShownOn?.startsWith(facts.month))
    const unseen = science.filter(
      ({ installedOn, firstShownOn }) => installedOn.startsWith(facts.month) && firstShownOn === null,
    )
    const newest = shown.flatMap(({ firstShownOn }) => firstShownOn ?? []).toSorted()
    const reasons = [
      shown.length === 0
        ? say('本月没有新的科普中国内容上屏', 'No new science content was shown this month')
        : say(
            `本月有 ${shown.length} 条科普中国内容首次上屏，最近一条在 ${newest.at(-1)}`,
            `${shown.length} science items were first shown this month, the latest on ${newest.at(-1)}`,
          ),
      ...(unseen.length === 0
        ? []
        : [
            say(
              `${unseen.length} 条已导入，还没有在屏上播放过`,
              `${unseen.length} more were imported and not shown yet`,
            ),
          ]),
    ]
    return atLeast(facts, { required: items, actual: shown.length, reasons }, say)
  },
})
