/** One measurement as it is written down in bench/results.md. */
export interface Section {
  readonly title: string
  /** What was measured and how, a sentence each. */
  readonly how: readonly string[]
  readonly tables: readonly Table[]
  /** What is promised, and whether this run held it. */
  readonly promises: readonly { readonly words: string; readonly held: boolean }[]
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A tool that the measurement needs and this machine lacks: said plainly, and the measurement is left out. */
export class Lacking extends Error {}

export type Measure = (words: readonly string[]) => Promise<Section>

/** The number after `--name`, or what is usual. */
export function numberAfter(words: readonly string[], name: string, usual: number): number {
  const at = words.indexOf(name)
  return at === -1 ? usual : Number(words[at + 1] ?? usual)
}
