import type { DayReason } from '../../contract/attestations.ts'

/** `停电（线路改造）` */
export const reasonWords = ({ reason, note }: DayReason): string =>
  note === undefined || note === '' ? reason : `${reason}（${note}）`
