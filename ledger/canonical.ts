/** What a record is made of: no fractions, so that every language writes the same digits. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [name: string]: Canonical }

/**
 * The one way to write a record as text before it is hashed: JSON without blanks, names sorted by UTF-16 code unit,
 * whole numbers only (RFC 8785 restricted to these values).
 */
export function canonical(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError(`A record holds whole numbers only, not ${value}`)
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

const isList = (value: object): value is readonly Canonical[] => Array.isArray(value)
