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
    return `不适用：本站场所为${placeKind}，本项要求${placeKinds.join('、')}`
  return (
    trait('是否有大屏', bigScreen, traits.bigScreen) ??
    trait('是否由基层科普行动计划支持', programmeFunded, traits.programmeFunded) ??
    year(publicMoneyYears, traits.publicMoneyYear)
  )
}

function trait(title: string, wanted: boolean | undefined, told: boolean | undefined): string | null {
  if (wanted === undefined || wanted === told) return null
  if (told === undefined) return `未填写站点情况：${title}`
  return `不适用：${title}为“${told ? '是' : '否'}”`
}

function year(wanted: DutyScope['publicMoneyYears'], told: number | undefined): string | null {
  if (wanted === undefined) return null
  if (told === undefined) return '未填写站点情况：财政资金建设年份'
  if (wanted.from <= told && told <= wanted.to) return null
  return `不适用：本站由 ${told} 年资金建设，本项要求 ${wanted.from}—${wanted.to} 年`
}
