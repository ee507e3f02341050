import type { Attestation, AttestationKind, Attested } from './attestation.ts'

/** The entries that hold: those that no later entry puts right. Nothing is deleted from `attested`. */
export function holding(attested: readonly Attestation[]): Attestation[] {
  const replaced = new Set(attested.map(({ replaces }) => replaces))
  return attested.filter(({ id }) => !replaced.has(id))
}

export function holdingOf<Kind extends AttestationKind>(
  attested: readonly Attestation[],
  kind: Kind,
): Attested<Kind>[] {
  const isOfKind = (each: Attestation): each is Attested<Kind> => each.kind === kind
  return holding(attested).filter(isOfKind)
}

/** The newest entry up to a date, by the date it speaks of. */
export function newestBy<Entry extends { readonly date: string }>(
  entries: readonly Entry[],
  date: string,
): Entry | null {
  return (
    entries
      .filter((each) => each.date <= date)
      .toSorted((a, b) => compare(a.date, b.date))
      .at(-1) ?? null
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
