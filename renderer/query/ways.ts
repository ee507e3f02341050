import { inject, type InjectionKey } from 'vue'
import type { Catalogue } from './catalogue.ts'
import type { Visit } from './visit.ts'

/** What every page of the query may do. */
export interface Ways {
  readonly catalogue: Catalogue
  readonly visit: Visit
  /** Who watches a film touches nothing: while this answers true, nobody is taken for gone. */
  readonly stayWhile: (watches: () => boolean) => void
}

export const queryWays: InjectionKey<Ways> = Symbol('query')

export function useWays(): Ways {
  const ways = inject(queryWays)
  if (!ways) throw new Error('a page of the query stands outside the query')
  return ways
}
