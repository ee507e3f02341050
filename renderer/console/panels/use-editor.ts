import { computed, ref, shallowRef } from 'vue'
import { daysAfter } from '../parts/local-moment.ts'
import { bodyOf, editedOf, emptyBody, lastDayIn, type Edited } from './edited.ts'
import { forms } from './forms.ts'
import type { PanelForm } from '../../../contract/panel-body.ts'
import type { FeedSource } from '../../../contract/panel-source.ts'
import type { Panel } from '../../../contract/panels.ts'
import type { PanelEdition } from '../../../contract/panel-draft.ts'

/** A panel while it is being entered. */
export interface Entry {
  title: string
  publisher: string
  sourceClass: PanelEdition['sourceClass']
  /** Chosen by a person; null for what is usual. */
  expiresOn: string | null
  from: 'form' | 'feed'
  /** The file that its rows came from; empty where they were entered. */
  fileName: string
  feed: FeedSource
  body: Edited
}

const emptyFeed: FeedSource = {
  from: 'feed',
  ...{ address: '', format: 'json', mapping: null, everyMinutes: 30, keepHours: 24 },
}

/** Services of an office are 便民, the rest of what it says 政务. */
const government: readonly PanelForm[] = ['guide', 'notices', 'duty']

export const newEntry = (form: PanelForm, publisher: string, columns: readonly string[]): Entry => ({
  ...{ title: '', publisher, expiresOn: null, from: 'form', fileName: '' },
  sourceClass: government.includes(form) ? 'government' : 'convenience',
  feed: { ...emptyFeed, format: forms[form].feeds[0] ?? 'json' },
  body: emptyBody(form, columns),
})

export function entryOf({ newest }: Panel): Entry {
  const { title, publisher, sourceClass, expiresOn, source, form, body } = newest.panel
  return {
    ...{ title, publisher, sourceClass, expiresOn },
    from: source.from === 'feed' ? 'feed' : 'form',
    fileName: source.from === 'table' ? source.name : '',
    feed:
      source.from === 'feed'
        ? structuredClone(source)
        : { ...emptyFeed, format: forms[form].feeds[0] ?? 'json' },
    body: source.from === 'feed' ? emptyBody(form, []) : editedOf(form, body),
  }
}

/** What is usual where nobody says otherwise: the last day in the rows, else so many days from today. */
export const usualDay = (form: PanelForm, { from, body }: Entry, today: string, usualDays: number): string =>
  (from === 'form' ? lastDayIn(form, body) : null) ?? daysAfter(today, usualDays)

/** What is sent to the station. */
export function draftOf(form: PanelForm, entry: Entry, expiresOn: string): object {
  const { title, publisher, sourceClass, from, fileName, feed, body } = entry
  const label = { title, form, sourceClass, publisher, expiresOn }
  if (from === 'feed') return { ...label, source: feedOf(feed), body: null }
  const source = fileName === '' ? { from: 'form' } : { from: 'table', name: fileName.slice(0, 200) }
  return { ...label, source, body: bodyOf(form, body) }
}

/** Only a JSON answer has to be told where its rows lie. */
export function feedOf({ format, mapping, ...feed }: FeedSource): object {
  const fields = Object.entries(mapping?.fields ?? {}).filter(([, path]) => path.trim() !== '')
  const told = { rows: mapping?.rows.trim() ?? '', fields: Object.fromEntries(fields) }
  return { ...feed, address: feed.address.trim(), format, mapping: format === 'json' ? told : null }
}

/** The entry, and whether it is other than what was last kept. */
export function useEditor() {
  const entry = ref<Entry | null>(null)
  const kept = shallowRef('')
  const written = computed(() => JSON.stringify(entry.value))
  return {
    entry,
    isChanged: computed(() => entry.value !== null && written.value !== kept.value),
    take(this: void, taken: Entry): void {
      entry.value = taken
      kept.value = JSON.stringify(taken)
    },
  }
}
