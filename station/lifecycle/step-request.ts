import { z } from 'zod'

const line = z.string().trim().min(1, '不能为空').max(200, '最多 200 字')
const paragraph = z.string().trim().min(1, '不能为空').max(1000, '最多 1000 字')

/** Where a screen stands: 党群服务中心, 新时代文明实践中心, 社区服务中心 … (an open list), and its name. */
export const placeName = z.object({
  kind: z.string().trim().min(1, '请填写场所类型').max(100, '最多 100 字'),
  name: z.string().trim().min(1, '请填写点位名称').max(100, '最多 100 字'),
})
export type PlaceName = z.infer<typeof placeName>

/** A figure that a proposal to move rests on, such as 近三个月日均科普时长 · 0.6 小时. */
const figure = z.object({ title: line, value: line })

const evidenceList = z.array(line).min(1, '请至少附一项佐证材料').max(20, '佐证材料最多 20 项')

/** What a person sends to take a step; who it is and when come from the session and the clock. */
export const stepRequest = z.object({
  step: z.string().trim().min(1).max(60),
  reason: paragraph.optional(),
  /** Title or number of the official document. */
  document: line.optional(),
  /** Names or SHA-256 of papers and pictures; one may stand without brackets. */
  evidence: z.union([line.transform((one) => [one]), evidenceList]).optional(),
  /** Last date of a rectification, in the station's zone. */
  deadline: z.iso.date('期限应为日期，例如 2026-12-31').optional(),
  asked: paragraph.optional(),
  figures: z.array(figure).min(1, '请至少填一项数据').max(20, '数据最多 20 项').optional(),
  newPlace: placeName.optional(),
})
export type StepRequest = z.infer<typeof stepRequest>
