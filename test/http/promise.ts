import type { Role } from '../../server/access/role.ts'
import { usualSchedule } from '../../server/settings/usual-schedule.ts'

/** What the interface promises to others' scripts: the least role of every call, and a call that is well formed. */
export interface Promised {
  readonly call: string
  readonly least: Role | 'open'
  readonly query?: string
  readonly body?: unknown
  /** Beyond the least role the lifecycle's own rules decide who may: told in test/lifecycle. */
  readonly judged?: true
}

const november = '?from=2026-11-01&to=2026-11-30'

const noItem = { id: 'none', edition: 1 }

const aTakeover = {
  title: '停水通知',
  source: '镇政府',
  text: '今晚八点到十点停水。',
  status: 'Actual',
  until: '2026-11-22T22:00:00+08:00',
}

const aPanelDraft = {
  title: '便民电话',
  form: 'phones',
  sourceClass: 'convenience',
  publisher: '社区居委会',
  source: { from: 'form' },
  body: { form: 'phones', phones: [{ name: '供水', number: '96500', note: '' }] },
}

export const promised: readonly Promised[] = [
  { call: 'GET /api/v1/health', least: 'open' },
  { call: 'GET /api/v1/identity', least: 'open' },
  { call: 'GET /api/v1/metrics', least: 'open' },
  { call: 'POST /api/v1/session', least: 'open', body: { name: 'nobody', password: 'wrong' } },
  { call: 'GET /api/v1/session', least: 'open' },
  { call: 'DELETE /api/v1/session', least: 'viewer' },
  { call: 'POST /api/v1/session/password', least: 'viewer', body: { current: 'a', chosen: 'b' } },
  { call: 'GET /api/v1/sessions', least: 'viewer' },
  { call: 'DELETE /api/v1/sessions/{id}', least: 'viewer' },
  { call: 'POST /api/v1/session/code', least: 'viewer' },
  { call: 'PUT /api/v1/session/code', least: 'viewer', body: { secret: 'A'.repeat(32), code: '000000' } },
  { call: 'DELETE /api/v1/session/code', least: 'viewer', body: { code: '000000' } },
  { call: 'GET /api/v1/users', least: 'admin' },
  { call: 'POST /api/v1/users', least: 'admin', body: { name: 'admin', role: 'viewer' } },
  { call: 'PATCH /api/v1/users/{name}', least: 'admin', body: { role: 'viewer' } },
  { call: 'POST /api/v1/users/{name}/password', least: 'admin' },
  { call: 'GET /api/v1/status', least: 'viewer' },
  { call: 'GET /api/v1/hours', least: 'viewer', query: november },
  { call: 'GET /api/v1/events', least: 'viewer' },
  { call: 'POST /api/v1/stop', least: 'technician' },
  { call: 'POST /api/v1/resume', least: 'technician' },
  { call: 'POST /api/v1/acknowledge', least: 'technician' },
  { call: 'GET /api/v1/takeovers', least: 'viewer' },
  { call: 'POST /api/v1/takeovers', least: 'technician', body: aTakeover },
  { call: 'PUT /api/v1/takeovers/{id}', least: 'technician', body: aTakeover },
  { call: 'POST /api/v1/takeovers/{id}/submit', least: 'technician' },
  { call: 'POST /api/v1/takeovers/{id}/release', least: 'reviewer' },
  { call: 'POST /api/v1/takeovers/{id}/stop', least: 'technician' },
  { call: 'POST /api/v1/takeovers/{id}/discard', least: 'technician' },
  { call: 'GET /api/v1/takeovers/{id}/preview', least: 'technician' },
  { call: 'GET /api/v1/takeovers/{id}/receipt', least: 'viewer' },
  { call: 'GET /api/v1/inspection', least: 'viewer' },
  { call: 'GET /api/v1/inspection/pin', least: 'technician' },
  { call: 'PUT /api/v1/inspection/pin', least: 'technician', body: { pin: '271828' } },
  { call: 'GET /api/v1/library/items', least: 'technician' },
  { call: 'PATCH /api/v1/library/items', least: 'technician', body: { items: [noItem], changes: {} } },
  { call: 'GET /api/v1/library/items/{id}', least: 'technician' },
  { call: 'GET /api/v1/library/items/{id}/thumbnail', least: 'technician' },
  { call: 'POST /api/v1/library/items/submit', least: 'technician', body: { items: [noItem] } },
  // A technician is refused item by item where the station asks for a reviewer: told in test/release.
  { call: 'POST /api/v1/library/items/release', least: 'technician', body: { items: [noItem] } },
  {
    call: 'POST /api/v1/library/items/return',
    least: 'reviewer',
    body: { items: [noItem], reason: '图不对文' },
  },
  {
    call: 'POST /api/v1/library/items/withdraw',
    least: 'technician',
    body: { items: [noItem], reason: '过时了' },
  },
  { call: 'GET /api/v1/library/refusals', least: 'technician' },
  { call: 'POST /api/v1/library/import', least: 'technician', body: { path: '/media/usb' } },
  { call: 'GET /api/v1/queries', least: 'viewer', query: november },
  { call: 'GET /api/v1/panels', least: 'technician' },
  { call: 'POST /api/v1/panels', least: 'technician', body: aPanelDraft },
  { call: 'GET /api/v1/panels/{id}', least: 'technician' },
  {
    call: 'PUT /api/v1/panels/{id}',
    least: 'technician',
    body: { edition: 1, panel: aPanelDraft },
  },
  { call: 'DELETE /api/v1/panels/{id}', least: 'technician' },
  { call: 'POST /api/v1/panels/{id}/release', least: 'reviewer', body: { edition: 1 } },
  { call: 'POST /api/v1/panels/{id}/withdraw', least: 'technician' },
  {
    call: 'POST /api/v1/panels/table',
    least: 'technician',
    body: { form: 'phones', format: 'csv', text: '名称,电话\n供水,96500' },
  },
  {
    call: 'POST /api/v1/panels/feed-test',
    least: 'technician',
    body: {
      title: '通知',
      publisher: '社区居委会',
      form: 'notices',
      source: { from: 'feed', address: 'http://127.0.0.1:1/', format: 'syndication' },
    },
  },
  { call: 'GET /api/v1/seals', least: 'viewer', query: november },
  { call: 'GET /api/v1/seals/{date}', least: 'viewer' },
  { call: 'GET /api/v1/seals/{date}/file', least: 'county' },
  { call: 'GET /api/v1/lifecycle', least: 'viewer' },
  { call: 'POST /api/v1/lifecycle/standing', least: 'technician', body: { step: 'apply' }, judged: true },
  { call: 'POST /api/v1/lifecycle/place', least: 'technician', body: { step: 'propose-move' }, judged: true },
  {
    call: 'POST /api/v1/lifecycle/device',
    least: 'technician',
    body: { step: 'begin-repair' },
    judged: true,
  },
  { call: 'GET /api/v1/assessment', least: 'viewer', query: '?month=2026-11' },
  { call: 'GET /api/v1/days', least: 'viewer', query: november },
  { call: 'GET /api/v1/return', least: 'viewer', query: '?month=2026-11' },
  { call: 'GET /api/v1/evidence', least: 'county', query: '?month=2026-11' },
  { call: 'GET /api/v1/playlists', least: 'technician' },
  { call: 'PUT /api/v1/playlists', least: 'technician', body: { edition: 0, playlists: [] } },
  { call: 'GET /api/v1/schedule', least: 'technician' },
  { call: 'PUT /api/v1/schedule', least: 'technician', body: { edition: 0, schedule: usualSchedule } },
  { call: 'GET /api/v1/schedule/preview', least: 'technician', query: '?date=2026-11-23' },
  { call: 'GET /api/v1/schedule/calendar', least: 'technician' },
  { call: 'POST /api/v1/schedule/simulate', least: 'technician', body: { days: 7 } },
  { call: 'GET /api/v1/station', least: 'technician' },
  { call: 'PUT /api/v1/station', least: 'technician', body: { edition: 0 } },
  ...['playlists', 'schedule', 'station'].flatMap((name): Promised[] => [
    { call: `GET /api/v1/${name}/revisions`, least: 'technician' },
    { call: `GET /api/v1/${name}/revisions/{edition}`, least: 'technician' },
    { call: `POST /api/v1/${name}/revisions/{edition}/restore`, least: 'technician', body: { edition: 0 } },
  ]),
  { call: 'GET /api/v1/attestations', least: 'technician' },
  { call: 'POST /api/v1/attestations', least: 'technician', body: { kind: 'books', date: '2026-11-20' } },
  { call: 'GET /api/v1/activities', least: 'technician' },
  {
    call: 'POST /api/v1/activities',
    least: 'technician',
    body: { date: '2026-11-20', title: '讲座', activityKind: '讲座', venueKind: '社区', headcount: 60 },
  },
  { call: 'POST /api/v1/days/{date}/reason', least: 'technician', body: { reason: '停电' } },
  { call: 'GET /api/v1/segments', least: 'county', query: november },
  { call: 'GET /api/v1/screenshot', least: 'county' },
  { call: 'GET /api/v1/audit', least: 'technician' },
  { call: 'GET /api/v1/audit/kinds', least: 'technician' },
  { call: 'GET /api/v1/audit/chain', least: 'technician' },
  { call: 'GET /api/v1/backups', least: 'technician' },
  { call: 'POST /api/v1/backups', least: 'technician', body: {} },
  { call: 'POST /api/v1/backups/rehearsal', least: 'technician', body: {} },
  {
    call: 'PUT /api/v1/backups/setting',
    least: 'technician',
    body: { copyTo: null, rehearse: true },
  },
  { call: 'GET /api/v1/backups/{name}/file', least: 'county' },
  { call: 'GET /api/v1/outside', least: 'technician' },
  {
    call: 'PUT /api/v1/outside',
    least: 'admin',
    body: { enabled: false, port: 8791, allow: ['10.0.0.0/8'] },
  },
  { call: 'GET /api/v1/doctor', least: 'technician' },
  { call: 'GET /api/v1/logs', least: 'technician' },
  { call: 'GET /api/v1/logs/{date}/file', least: 'technician' },
  { call: 'GET /api/v1/about', least: 'viewer' },
  { call: 'GET /api/v1/about/notices', least: 'viewer' },
  { call: 'GET /api/v1/tokens', least: 'admin' },
  { call: 'POST /api/v1/tokens', least: 'admin', body: { name: '县平台', role: 'viewer' } },
  { call: 'DELETE /api/v1/tokens/{id}', least: 'admin' },
]
