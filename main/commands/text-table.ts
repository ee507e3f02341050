/** East Asian signs take two columns of a terminal. */
const isWide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

export const textWidth = (text: string): number =>
  [...text].reduce((width, sign) => width + (isWide.test(sign) ? 2 : 1), 0)

/** Rows as aligned columns, two blanks apart. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  )
  const pad = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - textWidth(cell))
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
