import { createHash, createPrivateKey } from 'node:crypto'
import { keyId, publicKeyOf } from '../../ledger/suite.ts'
import { writeInspectionCode } from '../../ledger/inspection-code.ts'
import type { Inspection } from '../../station/inspection.ts'

/** A key that is the same in every run: an Ed25519 seed is any 32 bytes. */
const seed = createHash('sha256').update('a station of the tests').digest()
export const aStationKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  format: 'der',
  type: 'pkcs8',
})

const at = '2026-11-22T15:20:08.120+08:00'
const today = { science: 15_312, government: 2_210, convenience: 1_905, 'public-interest': 1_640 }
const month = {
  science: 402_118,
  government: 48_010,
  convenience: 45_330,
  'public-interest': 41_200,
  emergency: 1_800,
}
const hash = createHash('sha256').update('the seal of yesterday').digest('hex')

/** An afternoon in November at a station that has to put something right. */
export const anInspection: Inspection = {
  at,
  station: {
    code: '4415210001',
    name: '春城社区党群服务中心',
    standing: '批评整改',
    place: { kind: '党群服务中心', name: '春城社区党群服务中心一楼大厅' },
    rectification: { deadline: '2026-12-15', asked: '每日科普中国内容播放不少于 5 小时' },
    responsible: { name: '站点负责人', telephone: '0662-0000000' },
    demonstration: false,
  },
  today: {
    date: '2026-11-22',
    dueSeconds: 32_400,
    creditedSeconds: today,
    target: {
      sourceClass: 'science',
      seconds: 18_000,
      document: '广东省科协《推动科普中国e站转型升级助力“两个中心”建设》四(三)3',
    },
    forecast: 'on-track',
  },
  month: { month: '2026-11', creditedSeconds: month, days: { due: 22, met: 19 } },
  renewal: {
    newestInstalledAt: '2026-11-03T10:12:00.000+08:00',
    newestFirstShownAt: '2026-11-03T10:15:42.000+08:00',
  },
  machine: {
    clockTrusted: true,
    diskFreeBytes: 182_000_000_000,
    diskTotalBytes: 256_000_000_000,
    shell: 'chromium',
    version: '0.1.0',
    startedAt: '2026-11-20T08:30:12.000+08:00',
    upSeconds: 197_396,
    faults: [],
  },
  seal: { date: '2026-11-21', number: 312, hash },
  keyId: keyId(publicKeyOf(aStationKey)),
  code: writeInspectionCode(
    {
      ...{
        station: '4415210001',
        at: '2026-11-22T15:20:08+08:00',
        clockTrusted: true,
        dueDays: 22,
        metDays: 19,
      },
      ...{
        today,
        month,
        seal: { date: '2026-11-21', hashPrefix: hash.slice(0, 16) },
        segments: 48_211,
        acts: 903,
      },
    },
    aStationKey,
  ),
  phoneAddress: null,
}
