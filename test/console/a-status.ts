import type { Status } from '../../contract/status.ts'

/** A station that plays, early in the afternoon of 2026-11-22. */
export function aStatus(): Status {
  const at = (time: string) => `2026-11-22T${time}.000+08:00`
  return {
    station: {
      code: '4401060001',
      name: '石牌街道党群服务中心站',
      standing: '在用',
      rectification: null,
      place: { kind: '党群服务中心', name: '一楼大厅' },
    },
    screen: { id: '4401060001001', state: 'playing', shell: 'chromium', width: 1920, height: 1080 },
    now: {
      itemId: '1859620371940585473',
      title: '七步洗手法：饭前便后这样洗',
      kind: 'video',
      sourceClass: 'science',
      publisher: '科普中国-乐享健康',
      since: at('14:03:02'),
      until: at('14:04:10'),
    },
    next: {
      itemId: '1859620371940585474',
      title: '社保卡补换，带这三样',
      kind: 'panel',
      sourceClass: 'government',
      publisher: '石牌街道办事处',
      since: at('14:04:10'),
      until: at('14:04:30'),
    },
    upcoming: [
      {
        itemId: '1859620371940585474',
        title: '社保卡补换，带这三样',
        kind: 'panel',
        sourceClass: 'government',
        publisher: '石牌街道办事处',
        since: at('14:04:10'),
        until: at('14:04:30'),
      },
    ],
    takeover: null,
    alarms: [],
    today: {
      date: '2026-11-22',
      dueSeconds: 32_400,
      open: [{ from: at('09:00:00'), until: at('18:00:00') }],
      creditedSeconds: { science: 11_523, government: 2_210, convenience: 1_260, 'public-interest': 604 },
      excludedSeconds: { frozen: 64, hidden: 0, panelOff: 0, clockUntrusted: 0 },
      target: { sourceClass: 'science', seconds: 18_000 },
      forecast: 'on-track',
      shortfall: null,
    },
    content: {
      items: 128,
      newestInstalledAt: at('09:12:00'),
      newestFirstShownAt: at('09:15:00'),
      bytes: 6_412_000_000,
    },
    disk: { freeBytes: 181_000_000_000, totalBytes: 240_000_000_000 },
    clock: { trusted: true, bootId: 'boot', now: at('14:03:20') },
    network: { mode: 'offline' },
    version: '0.1.0',
    startedAt: at('08:00:03'),
  }
}
