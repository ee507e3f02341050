import { z } from 'zod'
import type { StationFacts } from '../facts/station-facts.ts'

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
export function outOfScope(scope: DutyScope, { placeKind, traits }: StationFacts): string | null {
  const { placeKinds, bigScreen, publicMoneyYears, programmeFunded } = scope
  if (placeKinds?.every((kind) => !placeKind.includes(kind)) === true)
    return `不适用：本站场所为“${placeKind}”，本项只适用于${placeKinds.map((kind) => `“${kind}”`).join('、')}类场所`
  return (
    trait(bigScreenWords, bigScreen, traits.bigScreen) ??
    trait(fundedWords, programmeFunded, traits.programmeFunded) ??
    year(publicMoneyYears, traits.publicMoneyYear)
  )
}

const bigScreenWords = { asked: '是否有大屏', yes: '本站有大屏', no: '本站没有大屏' }
const fundedWords = {
  asked: '是否由基层科普行动计划支持',
  yes: '本站由基层科普行动计划支持',
  no: '本站不是基层科普行动计划支持的站点',
}

function trait(
  { asked, yes, no }: typeof bigScreenWords,
  wanted: boolean | undefined,
  told: boolean | undefined,
): string | null {
  if (wanted === undefined || wanted === told) return null
  return told === undefined ? untold(asked) : `不适用：${told ? yes : no}`
}

const untold = (asked: string) => `不能判定：站点设置里没有填写${asked}`

function year(wanted: DutyScope['publicMoneyYears'], told: number | undefined): string | null {
  if (wanted === undefined) return null
  if (told === undefined) return untold('由哪一年的财政资金建设')
  if (wanted.from <= told && told <= wanted.to) return null
  return `不适用：本站由 ${told} 年的财政资金建设，本项只要求 ${wanted.from}—${wanted.to} 年`
}
