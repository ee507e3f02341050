import type { Section } from '../section.ts'
import { median, medianSpread } from '../spread.ts'

/** What a browser weighs and what its page holds, after a garbage collection. */
export interface Look {
  /** Proportional set size of all its processes. */
  readonly bytes: number
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
}

/** Caches fill, code is compiled, every kind of content has been shown once. */
const warmUpPart = 0.2
/** The promise: flat within so much, the last third against the first third after warm-up. */
const mostGrowth = 0.05

export const howCompared = `The first ${warmUpPart * 100} % is warm-up. Compared are the first and the last third of the rest, median and spread: each holds whole rounds, for a film weighs more than a poster.`

/** Did it grow? */
export function comparison(looks: readonly Look[]): Pick<Section, 'tables' | 'promises'> {
  const settled = looks.slice(Math.floor(looks.length * warmUpPart))
  const third = Math.max(1, Math.floor(settled.length / 3))
  const [early, late] = [settled.slice(0, third), settled.slice(-third)]
  const growth = (pick: (one: Look) => number) => median(late.map(pick)) / median(early.map(pick)) - 1
  const row = (name: string, pick: (one: Look) => number, digits: number) => [
    name,
    medianSpread(early.map(pick), digits),
    medianSpread(late.map(pick), digits),
    `${(growth(pick) * 100).toFixed(1)} %`,
  ]
  const rows = [
    row('browser’s process tree, MB (PSS)', ({ bytes }) => bytes / 1e6, 0),
    row('page’s heap, MB', ({ heapBytes }) => heapBytes / 1e6, 1),
    row('nodes', ({ nodes }) => nodes, 0),
    row('listeners', ({ listeners }) => listeners, 0),
  ]
  const flat = (pick: (one: Look) => number) => growth(pick) <= mostGrowth
  return {
    tables: [{ columns: ['', 'after warm-up', 'at the end', 'growth'], rows }],
    promises: [
      { words: 'the browser’s memory is flat within 5 % after warm-up', held: flat(({ bytes }) => bytes) },
      {
        words: 'no growth of nodes or listeners',
        held: flat(({ nodes }) => nodes) && flat(({ listeners }) => listeners),
      },
    ],
  }
}
