import { z } from 'zod'

const text = z.string().trim().min(1).max(100)

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
})

export type StationProfile = z.infer<typeof stationProfile>

/** Guangdong 2020, 四(三)3: 科普中国 content at least five hours a day. */
export const guangdongTarget = {
  sourceClass: 'science',
  seconds: 18_000,
  document: '广东省科协《推动科普中国e站转型升级助力“两个中心”建设》四(三)3',
} as const
