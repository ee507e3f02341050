import { computed, reactive, ref, shallowRef, watch, type ShallowRef } from 'vue'
import { problemOf, type Station } from '../../api/station.ts'
import type { Problem } from '../../../../contract/problem.ts'
import {
  listingShape,
  resultsShape,
  type ItemRecord,
  type Listing,
  type Results,
} from '../../../../contract/items.ts'
import type { ItemStep } from './steps.ts'

const pageRows = 50
/** A word is looked for when the typing pauses. */
const typingMs = 250

export interface ItemFilter {
  state: string
  sourceClass: string
  theme: string
  words: string
}

/** The library by pages, as it is filtered; what is chosen stays chosen while it is on the page. */
export function useItems(station: Station, state = '') {
  const filter = reactive<ItemFilter>({ state, sourceClass: '', theme: '', words: '' })
  const page = shallowRef<Listing | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const rows = ref(pageRows)
  let asked = 0
  const load = async () => {
    const own = ++asked
    try {
      const found = await station.get(`/library/items?${query(filter, rows.value)}`, listingShape)
      if (own === asked) page.value = found
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  }
  let typing = 0
  watch(filter, () => {
    rows.value = pageRows
    clearTimeout(typing)
    typing = window.setTimeout(() => void load(), typingMs)
  })
  return {
    filter,
    page,
    problem,
    load,
    ...useChosen(page),
    more(): Promise<void> {
      rows.value += pageRows
      return load()
    },
  }
}

/** What is chosen of the page for the next action. */
function useChosen(page: Readonly<ShallowRef<Listing | null>>) {
  const chosenIds = ref<ReadonlySet<string>>(new Set())
  return {
    chosen: computed(() => page.value?.items.filter(({ id }) => chosenIds.value.has(id)) ?? []),
    choose(ids: readonly string[], isChosen: boolean): void {
      const others = [...chosenIds.value].filter((id) => !ids.includes(id))
      chosenIds.value = new Set(isChosen ? [...others, ...ids] : others)
    },
    clear: () => (chosenIds.value = new Set()),
  }
}

function query({ state, sourceClass, theme, words }: ItemFilter, limit: number): string {
  const wanted = { state, sourceClass, theme, words: words.trim(), order: 'newest', limit: String(limit) }
  return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== '')).toString()
}

const editionOf = ({ id, edition }: Pick<ItemRecord, 'id' | 'edition'>) => ({ id, edition })
type Chosen = readonly Pick<ItemRecord, 'id' | 'edition'>[]

interface StepSaid {
  readonly reason?: string | null
  readonly accepts?: boolean
  readonly onGlass?: boolean
}

/** Takes a step with items; each is told for itself. */
export async function takeStep(
  station: Station,
  step: ItemStep,
  items: Chosen,
  { reason = null, accepts = false, onGlass = false }: StepSaid,
): Promise<Results> {
  const body = {
    items: items.map(editionOf),
    acceptMissingGlyphs: accepts,
    ...(onGlass ? { onGlass } : {}),
    ...(reason === null ? {} : { reason }),
  }
  return (await station.post(`/library/items/${step}`, body, resultsShape)).results
}

/** Says other words of items. */
export async function editItems(
  station: Station,
  items: Chosen,
  changes: object,
  accepts: boolean,
): Promise<Results> {
  const body = { items: items.map(editionOf), changes, acceptMissingGlyphs: accepts }
  return (await station.patch('/library/items', body, resultsShape)).results
}

export const doneOf = (all: Results): ItemRecord[] => all.flatMap((each) => (each.ok ? [each.item] : []))
export const refusedOf = (all: Results): Problem[] => all.flatMap((each) => (each.ok ? [] : [each.problem]))
