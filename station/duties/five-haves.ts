import { fiveHaveNames, fiveHaves, type FiveHave } from '../attested/attestation.ts'
import { holdingOf, newestBy } from '../attested/standing-entries.ts'
import type { StationFacts } from '../facts/station-facts.ts'
import { guangdong } from './documents.ts'
import { duty } from './duty.ts'

interface Had {
  readonly holds: boolean | null
  readonly how: string | null
}

/** Network and terminal by the machine's own probe, else as a person vouched last. */
function had(facts: StationFacts, have: FiveHave): Had {
  const { probes } = facts
  const probed = have === 'network' ? probes.network : have === 'terminal' ? probes.terminal : null
  if (probed !== null) return { holds: probed, how: '本机检测' }
  const entries = holdingOf(facts.attested, 'five-have').filter((each) => each.have === have)
  const newest = newestBy(entries, facts.today)
  if (newest === null) return { holds: null, how: null }
  return { holds: newest.holds, how: `${newest.name} ${newest.date} 填报` }
}

export const fiveHavesDuty = duty({
  id: 'five-haves',
  title: '五有：有网络、有人员、有场所、有活动、有终端',
  document: guangdong('四(二)'),
  period: 'month',
  proof: 'attested',
  scope: {},
  targets: {},
  unit: '项',
  assess: (facts) => {
    const all = fiveHaves.map((have) => ({ title: fiveHaveNames[have], ...had(facts, have) }))
    const actual = all.filter(({ holds }) => holds === true).length
    const unknown = all.filter(({ holds }) => holds === null)
    const reasons = [
      ...all.flatMap(({ title, holds, how }) =>
        holds === null ? [] : [`${title}：${holds ? '有' : '没有'}（${how}）`],
      ),
      ...(unknown.length > 0 ? [`尚未填报：${unknown.map(({ title }) => title).join('、')}`] : []),
    ]
    const lacking = all.some(({ holds }) => holds === false)
    const met = lacking ? false : actual === fiveHaves.length ? true : null
    return { met, required: fiveHaves.length, actual, reasons }
  },
})
