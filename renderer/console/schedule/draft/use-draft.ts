import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { z } from 'zod'
import { problemOf, type Station } from '../../api/station.ts'
import { draftLine, type DraftLine } from './draft-line.ts'
import type { DraftName, Edition, Theirs } from './edition.ts'
import type { DraftKeep } from './kept-draft.ts'

/** A document of the station as somebody is changing it. */
export interface Draft<Document> {
  readonly name: DraftName
  readonly base: ShallowRef<Edition<Document> | null>
  readonly draft: ShallowRef<Document | null>
  readonly theirs: ShallowRef<Theirs<Document> | null>
  readonly isDirty: ComputedRef<boolean>
  readonly canUndo: ComputedRef<boolean>
  readonly edit: (change: (document: Document) => Document) => void
  readonly undo: () => void
  readonly discard: () => void
  readonly load: () => Promise<void>
  /** False where somebody else was quicker: `theirs` tells the rest. @throws Refused */
  readonly publish: (reason: string | null) => Promise<boolean>
  /** Goes on from their edition with this as the draft. */
  readonly settle: (document: Document) => void
}

interface Kind<Document> {
  readonly name: DraftName
  readonly shape: z.ZodType<Document>
  readonly keep: DraftKeep<Document>
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export function useDraft<Document extends object>(station: Station, kind: Kind<Document>): Draft<Document> {
  const base = shallowRef<Edition<Document> | null>(null)
  // Said outright: for a type that is not known yet the compiler cannot tell what kind of reference it gets.
  const draft = shallowRef(null) as ShallowRef<Document | null>
  const theirs = shallowRef<Theirs<Document> | null>(null)
  const past = shallowRef<readonly Document[]>([])
  const isDirty = computed(() => base.value !== null && !same(base.value.document, draft.value))
  watch([base, draft], () => {
    if (base.value === null || draft.value === null) return
    if (isDirty.value) kind.keep.keep({ edition: base.value.head.edition, document: draft.value })
    else kind.keep.drop()
  })
  const start = (edition: Edition<Document>, document: Document) => {
    base.value = edition
    draft.value = document
    past.value = []
  }
  const parts = { base, draft, theirs, start }
  const line = draftLine(station, kind.name, kind.shape)
  return {
    name: kind.name,
    base,
    draft,
    theirs,
    isDirty,
    ...edits({ ...parts, past }),
    ...dealings(line, kind.keep, parts),
  }
}

interface Parts<Document> extends Pick<Draft<Document>, 'base' | 'draft' | 'theirs'> {
  readonly start: (edition: Edition<Document>, document: Document) => void
}

/** The draft's dealings with the station. */
function dealings<Document extends object>(
  line: DraftLine<Document>,
  keep: DraftKeep<Document>,
  { base, draft, theirs, start }: Parts<Document>,
): Pick<Draft<Document>, 'load' | 'publish'> {
  return {
    async load() {
      const newest = await line.newest()
      const kept = keep.recall()
      if (kept === null) return start(newest, newest.document)
      if (kept.edition === newest.head.edition) return start(newest, kept.document)
      const from = await line.edition(kept.edition)
      start(from, kept.document)
      theirs.value = await line.beside(newest, from, kept.document)
    },
    async publish(reason) {
      if (base.value === null || draft.value === null) return true
      try {
        const published = await line.put(base.value.head.edition, reason, draft.value)
        start(published, published.document)
        return true
      } catch (error) {
        if (problemOf(error).code !== 'setting-stale') throw error
        theirs.value = await line.beside(await line.newest(), base.value, draft.value)
        return false
      }
    },
  }
}

/** What somebody does to it by hand, each step to be taken back. */
function edits<Document extends object>({
  base,
  draft,
  theirs,
  start,
  past,
}: Parts<Document> & { past: ShallowRef<readonly Document[]> }): Pick<
  Draft<Document>,
  'canUndo' | 'edit' | 'undo' | 'discard' | 'settle'
> {
  return {
    canUndo: computed(() => past.value.length > 0),
    edit(change) {
      if (draft.value === null) return
      past.value = [...past.value, draft.value]
      draft.value = change(draft.value)
    },
    undo() {
      draft.value = past.value.at(-1) ?? draft.value
      past.value = past.value.slice(0, -1)
    },
    discard() {
      if (base.value !== null) start(base.value, base.value.document)
    },
    settle(document) {
      if (theirs.value !== null) start(theirs.value, document)
      theirs.value = null
    },
  }
}
