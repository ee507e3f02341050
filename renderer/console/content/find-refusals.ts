import type { Refusal } from '../../../contract/refusals.ts'

/** Refusals whose file, reason or bringer holds the words; the last import first. */
export function findRefusals(refusals: readonly Refusal[], words: string): Refusal[] {
  const wanted = words.trim().toLowerCase()
  return refusals
    .filter(({ path, message, by }) => `${path} ${message} ${by}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
