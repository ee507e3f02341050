import type { PanelPage } from '../../playlist/panel-content.ts'

const activity = (date: string, time: string, title: string, note = '') => ({
  date,
  time,
  title,
  place: '社区活动室',
  note,
})
const day = (
  date: string,
  sky: 'cloudy' | 'rain' | 'sunny' | 'snow',
  words: string,
  low: number,
  high: number,
) => ({
  date,
  sky,
  words,
  low,
  high,
  wind: '东北风 3 级',
})
const duty = (date: string, name: string) => ({ date, name, post: '综合岗', phone: '0000-0000-0001' })
const awaited = (title: string, from: string, to: string, days: number) => ({
  title,
  from,
  to,
  days,
  line: '学科学、用科学',
})

/** One page of each form, as full as an office would fill it. */
export const pages: readonly PanelPage[] = [
  {
    form: 'guide',
    steps: [
      '本人到窗口取号，填写《居民身份证申领登记表》',
      '工作人员核对户口信息，采集指纹和照片',
      '缴纳工本费，领取受理回执',
      '20 个工作日后凭回执领取新证，也可邮寄到家',
    ],
    papers: ['旧身份证', '居民户口簿', '数码照片采集回执（可现场拍照）'],
    window: '一楼 3 号窗口',
    place: '春城街道政务服务中心',
    hours: '周一至周五 9:00–12:00　13:30–17:00',
    phone: '0000-0000-0123',
  },
  {
    form: 'timetable',
    columns: ['线路', '起点—终点', '首班', '末班', '间隔'],
    rows: Array.from({ length: 14 }, (_, line) => [
      `${101 + line} 路`,
      '客运站—春城社区—人民医院',
      '06:20',
      '20:30',
      '8–10 分钟',
    ]),
  },
  {
    form: 'prices',
    market: '春城农贸市场',
    prices: Array.from({ length: 24 }, (_, row) => ({
      name: ['大白菜', '西红柿', '食用油（5升）', '鲜草鱼'][row % 4] ?? '',
      unit: '元/斤',
      price: `${(row + 1) * 1.5}`,
      change: (['up', 'down', 'same', null] as const)[row % 4] ?? null,
    })),
  },
  {
    form: 'phones',
    phones: Array.from({ length: 15 }, (_, row) => ({
      name: row % 3 === 0 ? '春城社区卫生服务站全科门诊' : '供水抢修',
      number: '0000-0000-0120',
      note: row % 2 === 0 ? '24 小时值班' : '',
    })),
  },
  {
    form: 'notices',
    notices: Array.from({ length: 6 }, (_, row) => ({
      title: '关于春城社区建设路以东各小区分区停水的通知',
      date: row === 5 ? null : `2026-11-${22 - row}`,
      text: '因供水管网检修，建设路以东各小区 11 月 25 日 9:00 至 16:00 停水，请提前储水。',
    })),
  },
  {
    form: 'activities',
    activities: [
      activity('2026-11-22', '9:00–11:00', '健康义诊与慢病管理讲座', '请带医保卡，限 60 人'),
      activity('2026-11-28', '14:30', '手机防诈骗小课堂'),
      activity('2026-12-05', '9:30', '亲子天文观测：认识冬季星空', '雨天改期'),
      activity('2026-12-12', '', '家庭急救：心肺复苏动手练'),
      activity('2026-12-19', '10:00', '垃圾分类知识竞赛'),
    ],
  },
  {
    form: 'weather',
    place: '春城',
    days: [
      day('2026-11-22', 'cloudy', '多云转小雨', 12, 21),
      day('2026-11-23', 'rain', '小雨', 10, 16),
      day('2026-11-24', 'sunny', '晴', 6, 18),
      day('2026-11-25', 'snow', '小雪', -3, 4),
      day('2026-11-26', 'cloudy', '多云', 2, 11),
      day('2026-11-27', 'sunny', '晴', 5, 13),
    ],
  },
  {
    form: 'farming',
    term: { name: '小雪', date: '2026-11-22' },
    next: { name: '大雪', date: '2026-12-07' },
    daysToNext: 15,
    advice: ['果树修剪、清园；大棚加固保温，防雪压。', '冬小麦浇好越冬水，镇压保墒。'],
  },
  {
    form: 'duty',
    date: '2026-11-22',
    today: [duty('2026-11-22', '值班员甲')],
    coming: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((date) => duty(date, '值班员乙')),
  },
  {
    form: 'countdown',
    date: '2026-08-22',
    next: awaited('全国科普月', '2026-09-01', '2026-09-30', 10),
    later: [
      awaited('全国科普日主场活动', '2026-09-19', '2026-09-20', 28),
      awaited('世界粮食日', '2026-10-16', '2026-10-16', 55),
      awaited('全国消防宣传月', '2026-11-01', '2026-11-30', 71),
    ],
  },
]
