import { join } from 'node:path'
import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'
import type { AStage } from './a-stage.ts'
import { anArticle, aPanel, aShowing } from './showings.ts'

/** The demo station's own content, served as media: real posters with real margins. */
export const sceneMedia = join(import.meta.dirname, '../../main/demo/content')
/** A Sunday, as no reference picture may depend on the day it is taken. */
export const sceneInstant = '2026-11-22T14:05:00+08:00'

/** Every shape of glass met in the field. */
export const shapes = [
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
  [1366, 768],
  [1080, 3240],
  [1024, 768],
  [3240, 1080],
] as const

/** As long as titles, names and addresses really get. */
const longTitle = '关于开展2026年全国科普月“提升全民科学素质 协力建设科技强国”主题活动的通知'
const longPublisher = '科普中国-科学原理一点通'
const longStation = '春城市经济技术开发区龙泉街道新时代文明实践中心'
const address = 'https://www.kepuchina.cn/article/articleinfo?business_type=100&ar_id=1234567890123456789'
const badge = '基层科普行动计划项目支持'

const picture = (folder: string, name: string, width: number, height: number, given: Partial<Showing> = {}) =>
  aShowing(
    {
      kind: 'pages',
      pages: [{ url: `/media/${encodeURIComponent(folder)}/${encodeURIComponent(name)}`, width, height }],
    },
    { holdMs: 600_000, ...given },
  )

export const landscapePoster = (given: Partial<Showing> = {}) =>
  picture('科普中国', '海报_防震避险三步.jpg', 1920, 1080, {
    title: '地震来了，室内避险三个动作',
    publisher: longPublisher,
    ...given,
  })

export const portraitPoster = (given: Partial<Showing> = {}) =>
  picture('科普中国', '竖版海报_冬季用火防一氧化碳.jpg', 1350, 1909, {
    title: '炉火暖，人要安',
    publisher: '科普中国-乐享健康',
    ...given,
  })

const phones = aPanel(
  ['名称', '电话', '服务时间'],
  [
    ['镇卫生院急诊', '0731-8800 0120', '24 小时'],
    ['派出所', '0731-8800 0110', '24 小时'],
    ['供电服务', '95598', '24 小时'],
    ['自来水抢修', '0731-8800 6688', '24 小时'],
    ['社区服务大厅', '0731-8800 2345', '工作日 8:30–17:30'],
    ['12345 政务热线', '12345', '24 小时'],
  ],
  { holdMs: 600_000 },
)

const guide = (given: Partial<Showing> = {}) =>
  aPanel(
    ['事项', '所需材料', '办理窗口', '承诺时限'],
    [
      ['城乡居民医保参保登记', '身份证或户口簿', '一楼 1 号窗口', '当场办结'],
      ['社会保障卡补换', '身份证', '一楼 2 号窗口', '当场办结'],
      ['高龄津贴申领', '身份证；户口簿；本人银行卡', '一楼 3 号窗口', '15 个工作日'],
      ['农机购置补贴申请', '身份证；购机发票；本人银行卡', '二楼 5 号窗口', '15 个工作日'],
    ],
    { title: '办事指南：便民服务大厅高频事项一览', sourceClass: 'government', holdMs: 600_000, ...given },
  )

const article = (given: Partial<Showing> = {}) =>
  anArticle(
    `<p>一到秋天，银杏黄了，枫树红了。树叶里的颜色，是从哪里来的？</p><h2>绿色退场，黄色露面</h2>
     <p>夏天的叶子里有大量叶绿素。叶绿素用阳光、水和二氧化碳造养分，也让叶子看上去是绿的。叶子里其实一直有黄色的类胡萝卜素，只是被绿色盖住了。</p>
     <p>天短了、天凉了，树把叶绿素分解，把养分收回枝干和根里。绿色一退，黄色就露出来了。</p><h2>红色是新造的</h2>
     <p>枫树、黄栌等树，秋天会在叶子里新造出红色的花青素。白天晴、夜里凉而不结冰，叶子里的糖多，红叶就格外好看。</p>`,
    { title: '树叶秋天为什么变色', publisher: longPublisher, holdMs: 600_000, ...given },
  )

const ticker = [
  '11月28日上午9点在社区活动室开展健康义诊，请带身份证和医保卡。',
  '全国科普月系列活动：每周六下午2点“科学实验我来做”，欢迎青少年报名。',
]

const from = Date.parse('2026-11-22T13:40:00+08:00')
const interruption = { source: '春城市应急管理局', from, until: from + 7_200_000, exercise: false }
const warning =
  '<p>预计今天15时至18时，我市东部有短时强降雨和雷暴大风。请留在室内，远离河道、低洼处和临时搭建物。</p><p>求助电话 119、12345。</p>'

type Scene = Partial<StageProgram> & { readonly current: Showing }

/** A full band: badge, weather, and a station with a long name. */
const fullBand = { badge, weather: '雷阵雨转多云 18～26℃', stationName: longStation }

const sidePanel = (side: Showing, sideShare: number) =>
  ({ form: 'divided', sideShare, side: { current: side, next: null } }) as const

/** Every layout with the content that tries it hardest. */
export const scenes: Readonly<Record<string, () => Scene>> = {
  'full-wide': () => ({ current: landscapePoster({ title: longTitle, address }), ...fullBand }),
  'full-wide-plain': () => ({ current: landscapePoster({ title: longTitle }), weather: '晴 12℃' }),
  'full-tall': () => ({ current: portraitPoster({ title: longTitle, address }), badge }),
  'full-tall-ticker': () => ({ current: portraitPoster(), ticker }),
  'full-panel': () => ({ current: guide({ address }), weather: '晴 12℃' }),
  'full-article': () => ({ current: article({ title: longTitle }), ...fullBand, ticker }),
  'divided-poster': () => ({
    current: landscapePoster({ address }),
    layout: sidePanel(phones, 0.4),
    ticker,
    ...fullBand,
  }),
  'divided-article': () => ({
    current: article(),
    layout: sidePanel(
      portraitPoster({ sourceClass: 'public-interest', publisher: longPublisher, address }),
      0.4,
    ),
    weather: '晴 12℃',
  }),
  'divided-panels': () => ({
    current: guide(),
    layout: sidePanel(article({ title: longTitle, sourceClass: 'local-science', publisher: null }), 0.35),
    ticker,
  }),
  'notice-words': () => ({
    current: anArticle(warning, {
      title: '暴雨红色预警：请立即避险',
      sourceClass: 'emergency',
      publisher: interruption.source,
      interruption,
      holdMs: 600_000,
    }),
  }),
  'notice-drill': () => ({
    current: landscapePoster({
      title: '【演练】地震来了，室内避险三个动作',
      sourceClass: 'emergency',
      publisher: interruption.source,
      interruption: { ...interruption, exercise: true, until: from + 172_800_000 },
    }),
  }),
  slide: () => ({
    current: aShowing({ kind: 'filler' }, { holdMs: 600_000, sourceClass: null, publisher: null }),
  }),
  'slide-without-brand': () => ({
    current: aShowing({ kind: 'filler' }, { holdMs: 600_000, sourceClass: null, publisher: null }),
    brand: '',
    stationName: longStation,
  }),
  'divided-without-brand': () => ({
    current: landscapePoster({ sourceClass: 'local-science', publisher: '县科协', address }),
    layout: sidePanel(
      aShowing({ kind: 'filler' }, { holdMs: 600_000, sourceClass: null, publisher: null }),
      0.3,
    ),
    brand: '',
    ticker: ['只有一行，放得下就不动。'],
  }),
}

/** Shows a scene and resolves when all of it stands on the glass. */
export async function showScene({ server, page }: AStage, name: string): Promise<void> {
  const scene = scenes[name]?.()
  if (!scene) throw new Error(`no scene ${name}`)
  const { current, ...given } = scene
  server.program(current, null, given)
  await server.revealed(current)
  if (given.layout?.form === 'divided') await server.revealed(given.layout.side.current)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect }) => effect?.getComputedTiming().iterations !== 1),
  )
  server.forget()
}
