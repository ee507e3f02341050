import { z } from 'zod'
import type { StationProfile } from '../profile.ts'
import { allDuties } from './all-duties.ts'
import type { Duty } from './duty.ts'
import { dutyScope } from './scope.ts'

const ids = allDuties.map(({ id }) => id)

/** What a county sets otherwise for a station: another target or scope, or that a duty does not bind. */
export const dutySetting = z
  .object({
    duty: z.string().refine((id) => ids.includes(id), '没有这项考核要求'),
    binds: z.boolean().default(true),
    targets: z.record(z.string().max(40), z.number().min(0).max(1_000_000)).optional(),
    scope: dutyScope.optional(),
    /** A local rule cites where it stands. */
    document: z.string().trim().min(1, '请写明依据的文件').max(200),
  })
  .refine(({ duty, targets }) => unknownTargets(duty, targets ?? {}).length === 0, {
    message: '这项考核要求没有这个指标',
  })
export const dutySettings = z.array(dutySetting).max(100)
export type DutySetting = z.infer<typeof dutySetting>

function unknownTargets(id: string, targets: Readonly<Record<string, number>>): string[] {
  const known = allDuties.find((duty) => duty.id === id)?.targets ?? {}
  return Object.keys(targets).filter((name) => !Object.hasOwn(known, name))
}

function set(duty: Duty, setting: DutySetting): Duty {
  const { targets, scope, document } = setting
  return { ...duty, document, targets: { ...duty.targets, ...targets }, scope: scope ?? duty.scope }
}

/** The duties of a station: the documents' own, its daily target, and what the county set; of two settings the later. */
export function dutiesOf(profile: StationProfile, settings: readonly DutySetting[] = []): Duty[] {
  const { seconds, document } = profile.target
  const daily: DutySetting = { duty: 'daily-science', binds: true, targets: { seconds }, document }
  return allDuties.flatMap((duty) => {
    const own = [daily, ...settings].filter((setting) => setting.duty === duty.id)
    if (own.at(-1)?.binds === false) return []
    return [own.reduce(set, duty)]
  })
}
