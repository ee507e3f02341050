import type { Status } from '../../contract/status.ts'

const showing = {
  itemId: '1834567890123456789',
  title: '月亮为什么有圆缺',
  kind: 'video',
  sourceClass: 'science' as const,
  publisher: '科普中国',
  since: '2026-11-22T08:59:50.000+08:00',
  until: '2026-11-22T09:00:20.000+08:00',
}

/** What the controller behind a test's door tells of itself. */
export const status: Status = {
  station: {
    code: '4415210001',
    name: '测试站点',
    standing: '未申报',
    rectification: null,
    place: { kind: '演示', name: '点位' },
  },
  screen: { id: '4415210001001', state: 'playing', shell: 'chromium', width: 1920, height: 1080 },
  now: showing,
  next: null,
  upcoming: [],
  takeover: null,
  alarms: [],
  today: {
    date: '2026-11-22',
    dueSeconds: 32_400,
    open: [{ from: '2026-11-22T09:00:00.000+08:00', until: '2026-11-22T18:00:00.000+08:00' }],
    creditedSeconds: { science: 61, government: 7 },
    excludedSeconds: { frozen: 1, hidden: 2, panelOff: 3, clockUntrusted: 4 },
    target: { sourceClass: 'science', seconds: 18_000 },
    forecast: 'on-track',
    shortfall: null,
  },
  content: { items: 12, newestInstalledAt: null, newestFirstShownAt: null, bytes: 5_000 },
  disk: { freeBytes: 7_000, totalBytes: 9_000 },
  clock: { trusted: true, bootId: 'boot-1', now: '2026-11-22T09:00:00.000+08:00' },
  network: { mode: 'offline' },
  version: '0.1.0',
  startedAt: '2026-11-22T08:00:00.000+08:00',
}
