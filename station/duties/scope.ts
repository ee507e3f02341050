import { z } from 'zod'
import type { StationFacts } from '../facts/station-facts.ts'
import type { Say } from '../language.ts'

const word = z.string().trim().min(1).max(50)

/** Which stations a duty binds: all that is named must hold. */
export const dutyScope = z.object({
  /** The kind of place contains one of these, such as 村 or 社区. */
  placeKinds: z.array(word).max(30).optional(),
  bigScreen: z.boolean().optional(),
  publicMoneyYears: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
  programmeFunded: z.boolean().optional(),
})
export type DutyScope = z.infer<typeof dutyScope>

/** Null where the duty binds; else why it does not, or why that cannot be told. */
export function outOfScope(scope: DutyScope, { placeKind, traits }: StationFacts, say: Say): string | null {
  const { placeKinds, bigScreen, publicMoneyYears, programmeFunded } = scope
  if (placeKinds?.every((kind) => !placeKind.includes(kind)) === true)
    return say(
      `不适用：本站场所为“${placeKind}”，本项只适用于${placeKinds.map((kind) => `“${kind}”`).join('、')}类场所`,
      `Not applicable: it binds places such as ${placeKinds.map(kindInEnglish).join(', ')}, and this is “${placeKind}”`,
    )
  return (
    trait(bigScreenWords(say), bigScreen, traits.bigScreen, say) ??
    trait(fundedWords(say), programmeFunded, traits.programmeFunded, say) ??
    year(publicMoneyYears, traits.publicMoneyYear, say)
  )
}

const english: Readonly<Record<string, string>> = {
  村: 'village',
  社区: 'community',
  学校: 'school',
  校园: 'campus',
  中学: 'secondary school',
  小学: 'primary school',
}
const kindInEnglish = (kind: string): string => english[kind] ?? `“${kind}”`

const bigScreenWords = (say: Say) => ({
  asked: say('是否有大屏', 'whether it has a big screen'),
  yes: say('本站有大屏', 'this station has a big screen'),
  no: say('本站没有大屏', 'this station has no big screen'),
})
const fundedWords = (say: Say) => ({
  asked: say('是否由基层科普行动计划支持', 'whether the grassroots science programme supports it'),
  yes: say('本站由基层科普行动计划支持', 'the grassroots science programme supports this station'),
  no: say(
    '本站不是基层科普行动计划支持的站点',
    'the grassroots science programme does not support this station',
  ),
})

function trait(
  { asked, yes, no }: ReturnType<typeof bigScreenWords>,
  wanted: boolean | undefined,
  told: boolean | undefined,
  say: Say,
): string | null {
  if (wanted === undefined || wanted === told) return null
  if (told === undefined) return untold(asked, say)
  return say(`不适用：${told ? yes : no}`, `Not applicable: ${told ? yes : no}`)
}

const untold = (asked: string, say: Say) =>
  say(`不能判定：站点设置里没有填写${asked}`, `Cannot be told: the station’s settings do not say ${asked}`)

function year(wanted: DutyScope['publicMoneyYears'], told: number | undefined, say: Say): string | null {
  if (wanted === undefined) return null
  if (told === undefined)
    return untold(say('由哪一年的财政资金建设', 'from which year the public money came that built it'), say)
  if (wanted.from <= told && told <= wanted.to) return null
  return say(
    `不适用：本站由 ${told} 年的财政资金建设，本项只要求 ${wanted.from}—${wanted.to} 年`,
    `Not applicable: it binds stations built with money of ${wanted.from} to ${wanted.to}, and this one’s is of ${told}`,
  )
}
