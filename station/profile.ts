import { z } from 'zod'

const text = z.string().trim().min(1).max(100)

/** What decides which duties bind a station; a trait that nobody has told is left out. */
export const stationTraits = z.object({
  /** The five-hour clause can be read as binding only stations without one. */
  bigScreen: z.boolean().optional(),
  /** The year of the public money that built the station; 2018 to 2020 brings the duty of 科普信息员. */
  publicMoneyYear: z.number().int().min(1990).max(2100).optional(),
  /** Paid for by 基层科普行动计划, whose mark is then owed on the screen. */
  programmeFunded: z.boolean().optional(),
})
export type StationTraits = z.infer<typeof stationTraits>

/** The words that Henan 2022, 二(三)1 asks for in scenes that the programme paid for. */
export const programmeBadgeText = '基层科普行动计划项目支持'

/** The mark of who paid, on the band of the glass; `since` is the first local date on which it is owed there. */
export const stationBadge = z.object({
  text: z.string().trim().min(1).max(30, '标识最多 30 字').default(programmeBadgeText),
  since: z.iso.date('应为日期，例如 2026-11-22'),
})
export type StationBadge = z.infer<typeof stationBadge>

/** What a station says of itself. Codes: 6 digits of the county (GB/T 2260) + 4 of the station; + 3 of the screen. */
export const stationProfile = z.object({
  code: z.string().regex(/^\d{10}$/, '站点编码为 10 位数字：6 位县级行政区划代码 + 4 位顺序号'),
  name: text,
  place: z.object({
    /** 党群服务中心, 新时代文明实践中心, 社区服务中心 …: an open list. */
    kind: text,
    name: text,
  }),
  screenId: z.string().regex(/^\d{13}$/, '屏编码为 13 位数字：站点编码 + 3 位顺序号'),
  /** A demonstration meets duties also without a glass. */
  demonstration: z.boolean(),
  networkMode: z.enum(['offline', 'intranet', 'internet']),
  /** What is owed every due day. */
  target: z.object({
    sourceClass: z.literal('science'),
    seconds: z.number().int().min(0).max(86_400),
    document: text,
  }),
  traits: stationTraits.optional(),
  badge: stationBadge.nullable().optional(),
  /** Whom an inspector asks for, and by which telephone (五有: 有人员). */
  responsible: z
    .object({ name: text, telephone: z.string().trim().min(3).max(40) })
    .nullable()
    .optional(),
})

export type StationProfile = z.infer<typeof stationProfile>

/** Guangdong 2020, 四(三)3: 科普中国 content at least five hours a day. */
export const guangdongTarget = {
  sourceClass: 'science',
  seconds: 18_000,
  document: '广东省科协《推动科普中国e站转型升级助力“两个中心”建设》四(三)3',
} as const
