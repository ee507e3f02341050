import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../server/library/import-report.ts'
import {
  byTechnician,
  emptyFolder,
  libraryIn,
  realStick,
  refusedCodes,
  remove,
  today,
  type OpenedLibrary,
} from './brought.ts'

if (!realStick) console.log('left out: a technician’s real stick (name its folder in EZHAN_USB_STICK)')

describe.skipIf(!realStick)('a technician’s real stick', () => {
  let opened: OpenedLibrary
  let report: ImportReport
  beforeAll(async () => {
    opened = libraryIn(emptyFolder())
    report = await opened.library.importPaths([realStick ?? ''], byTechnician())
  }, 120_000)
  afterAll(() => {
    opened.database.close()
    remove(opened.folder)
  })

  it('brings what can be shown', () => {
    expect(
      report.taken.map(({ path, kind, sourceClass }) => `${path} ${kind} ${sourceClass}`).sort(),
    ).toEqual(
      [
        '便民/便民电话.csv panel convenience',
        '便民/公交时刻表.csv panel convenience',
        '公益/公益_动画短片_大雄兔.mp4 video public-interest',
        '政务/办事指南.xlsx panel government',
        '政务/通知公告.csv panel government',
        '科普中国/农业_玉米螟绿色防控.mp4 video science',
        '科普中国/图文_量子科技离我们有多远/index.html article science',
        '科普中国/手机拍摄_科普大篷车进校园.jpg picture science',
        '科普中国/挂图_识别网络谣言.pdf document science',
        '科普中国/挂图_防震减灾.png picture science',
        '科普中国/挂图_食品安全五要点.jpg picture science',
        '科普中国/海报_全国科普月.jpg picture science',
        '科普中国/科普中国-乐享健康_七步洗手法.mp4 video science',
        '科普中国/科普中国-科学原理一点通_为什么天空是蓝色的.mp4 video science',
        '科普中国/竖屏_家庭用电安全.mp4 video science',
      ].sort(),
    )
  })
  it('has each of these to show', () => {
    const items = opened.library.items().filter(({ state }) => state === 'released')
    expect(items.filter((item) => opened.library.showingContent(item, today) === null)).toEqual([])
    expect(items).toHaveLength(15)
  })
  it('keeps back what comes from nowhere', () => {
    expect(report.waiting.map(({ path }) => path)).toEqual(['未知来源_神奇养生水.mp4'])
  })
  it('has bad files, each refused for its own reason', () => {
    expect(refusedCodes(report)).toEqual(
      [
        '科普中国/HEVC_月球探测.mp4 → video-codec',
        '科普中国/坏_其实是网页.jpg → really-web-page',
        '科普中国/坏_截断的视频.mp4 → video-truncated',
        '科普中国/坏_空文件.jpg → file-empty',
        '科普中国/巨图_卫星影像.png → dimensions-absurd',
        '科普中国/老格式_节水.wmv → video-container',
        '科普中国/讲座_垃圾分类.pptx → kind-office',
      ].sort(),
    )
    expect(report.missing.map(({ words }) => words['name'])).toEqual(['不存在的文件.mp4'])
  })
  it('bears five files that nobody brought', () => {
    expect(report.passedOver).toBe(5)
  })
  it('has a manifest whose words are the items’', () => {
    expect(opened.library.items().find(({ title }) => title === '为什么天空是蓝色的')).toMatchObject({
      publisher: '科普中国-科学原理一点通',
      address: 'https://www.kepuchina.cn/article/articleinfo?ar_id=1234567890123456789',
      validTo: '2027-12-31',
      durationMs: 12_000,
    })
  })
  it('shows no notice that has expired', () => {
    const notices = opened.library.items().find(({ title }) => title === '通知公告')
    const content = notices && opened.library.showingContent(notices, today)
    expect(content?.kind === 'panel' && content.table.rows.map(([title]) => title)).toEqual([
      '关于开展健康义诊活动的通知',
    ])
  })
})
