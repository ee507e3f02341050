import { z } from 'zod'
import { checkNames, outcomes, proofs, type CheckName } from '../../contract/commissioning.ts'

export const checkTitles: Readonly<Record<CheckName, readonly [zh: string, en: string]>> = {
  clock: ['时钟', 'Clock'],
  disk: ['磁盘', 'Disk'],
  media: ['视频解码', 'Video decoding'],
  glyphs: ['字形', 'Glyphs'],
  gestures: ['退出手势', 'Escape gestures'],
  panel: ['显示', 'Panel'],
  sound: ['声音', 'Sound'],
  touch: ['触摸', 'Touch'],
}

const bilingual = z.object({ zh: z.string().max(500), en: z.string().max(500) })

export const checkResult = z.object({
  name: z.enum(checkNames),
  outcome: z.enum(outcomes),
  proof: z.enum(proofs),
  words: bilingual,
  /** One line each, such as a video that was only looked at. */
  details: z.array(bilingual).max(60),
})
export type CheckResult = z.infer<typeof checkResult>

/** More lines than these tell nobody more. */
export const mostDetails = 50

export const result = (
  name: CheckName,
  outcome: CheckResult['outcome'],
  proof: CheckResult['proof'],
  words: readonly [zh: string, en: string],
  details: readonly (readonly [zh: string, en: string])[] = [],
): CheckResult => ({
  name,
  outcome,
  proof,
  words: { zh: words[0], en: words[1] },
  details: details.slice(0, mostDetails).map(([zh, en]) => ({ zh, en })),
})
