import type { Evidence } from '../../ledger/evidence.ts'
import type { Shown } from '../../ledger/segment.ts'

export const zone = 'Asia/Shanghai'
export const station = { station: '0000000001', screens: ['0000000001001'] }

/** The stage's own pace: a beat every 0.8 s. */
export const beatMs = 800
/** A picture of ten seconds, nearly. */
export const showingBeats = 12

/** A still picture, truly on the glass. */
export const evidence: Evidence = {
  spanMs: beatMs,
  mediaMs: null,
  frames: null,
  painted: 1,
  visible: true,
  panel: 'unknown',
}

export const shownIn = (bootId: string, showing: number): Shown => ({
  screen: '0000000001001',
  zone: 'main',
  showingId: `${bootId}-${showing}`,
  itemId: `item-${showing % 40}`,
  title: '测量内容',
  publisher: '科普中国-测量',
  sourceClass: 'science',
  themes: ['健康'],
  kind: 'picture',
  mediaHash: 'c'.repeat(64),
  shell: 'chromium',
  place: '测量点位',
})
