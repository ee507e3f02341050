import { fiveHaveEnglish, fiveHaveNames, fiveHaves, type FiveHave } from '../attested/attestation.ts'
import { holdingOf, newestBy } from '../attested/standing-entries.ts'
import type { StationFacts } from '../facts/station-facts.ts'
import type { Say } from '../language.ts'
import { guangdong } from './documents.ts'
import { duty } from './duty.ts'

interface Had {
  readonly holds: boolean | null
  readonly how: string | null
}

/** Network and terminal by the machine's own probe, else as a person vouched last. */
function had(facts: StationFacts, have: FiveHave, say: Say): Had {
  const { probes } = facts
  const probed = have === 'network' ? probes.network : have === 'terminal' ? probes.terminal : null
  if (probed !== null) return { holds: probed, how: say('本机检测', 'probed by this machine') }
  const entries = holdingOf(facts.attested, 'five-have').filter((each) => each.have === have)
  const newest = newestBy(entries, facts.today)
  if (newest === null) return { holds: null, how: null }
  const { holds, name, date } = newest
  return { holds, how: say(`${name} ${date} 填报`, `entered by ${name} on ${date}`) }
}

export const fiveHavesDuty = duty({
  id: 'five-haves',
  title: '五有：有网络、有人员、有场所、有活动、有终端',
  english: 'The five haves: network, people, place, activities, terminal',
  document: guangdong('四(二)'),
  period: 'month',
  proof: 'attested',
  scope: {},
  targets: {},
  unit: '项',
  assess: (facts, _targets, say) => {
    const all = fiveHaves.map((have) => ({
      title: say(fiveHaveNames[have], fiveHaveEnglish[have]),
      ...had(facts, have, say),
    }))
    const actual = all.filter(({ holds }) => holds === true).length
    const unknown = all.filter(({ holds }) => holds === null)
    const titles = unknown.map(({ title }) => title)
    const reasons = [
      ...all.flatMap(({ title, holds, how }) =>
        holds === null
          ? []
          : [
              say(
                `${title}：${holds ? '有' : '没有'}（${how}）`,
                `${title}: ${holds ? 'yes' : 'no'} (${how})`,
              ),
            ],
      ),
      ...(unknown.length > 0
        ? [say(`尚未填报：${titles.join('、')}`, `Not entered yet: ${titles.join(', ')}`)]
        : []),
    ]
    const lacking = all.some(({ holds }) => holds === false)
    const met = lacking ? false : actual === fiveHaves.length ? true : null
    return { met, required: fiveHaves.length, actual, reasons }
  },
})
