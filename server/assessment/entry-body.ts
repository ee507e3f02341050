import type { Canonical } from '../../ledger/canonical.ts'

/** A chained record holds whole numbers only: a figure with a fraction goes in as its decimal text. */
export function inCanon(entry: object): Canonical {
  const text = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isSafeInteger(value) ? String(value) : value
  return JSON.parse(JSON.stringify(entry, text)) as Canonical
}

/** The entry that was put into the chain, with its figures as numbers again. */
export function entryOf(body: Canonical): Record<string, Canonical> {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw new Error('不是一条登记')
  const entry = body as Record<string, Canonical>
  const { sharesPerDay } = entry
  return typeof sharesPerDay === 'string' ? { ...entry, sharesPerDay: Number(sharesPerDay) } : entry
}
