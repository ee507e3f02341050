import { generateKeyPairSync } from 'node:crypto'
import type { ClockReading } from '../../ledger/clock.ts'
import { CommissioningDesk } from '../../server/commissioning/commissioning-desk.ts'
import { result, type CheckResult } from '../../server/commissioning/check.ts'
import type { WindowFacts } from '../../server/commissioning/window-checks.ts'
import { instantIn } from '../../contract/instant.ts'
import type { ActStore } from '../../server/records/act-store.ts'

const { privateKey } = generateKeyPairSync('ed25519')

export const allWell = (['clock', 'disk', 'media', 'glyphs', 'gestures'] as const).map((name) =>
  result(name, 'passed', 'measured', ['好', 'well']),
)

interface Wishes {
  readonly acts: Pick<ActStore, 'append' | 'list'>
  readonly readClocks: () => ClockReading
  readonly found?: readonly CheckResult[]
  readonly window?: WindowFacts
  readonly show?: (trial: string | null) => void
}

/** A commissioning whose machine finds what the test says. */
export const aCommissioningDesk = ({ acts, readClocks, found = allWell, window, show }: Wishes) =>
  new CommissioningDesk({
    acts,
    key: privateKey,
    machineChecks: () => found.map((one) => async () => one),
    window: () => window ?? { shell: 'chromium', isShown: true, panel: 'unknown' },
    subject: () => ({
      station: {
        code: '4415210001',
        name: '测试站点',
        screenId: '4415210001001',
        place: { kind: '党群服务中心', name: '一楼大厅' },
        networkMode: 'offline',
        responsible: null,
        openingHours: ['工作日 09:00–18:00'],
      },
      shell: 'chromium',
      version: '0.1.0',
    }),
    instant: (wallMs) => instantIn(wallMs, 'Asia/Shanghai'),
    show: (trial) => show?.(trial),
    announce: () => undefined,
    readClocks,
    reportError: (error) => {
      throw error
    },
  })
