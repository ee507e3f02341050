import {
  queryCatalogue,
  queryContent,
  type QueryCatalogue,
  type QueryEntry,
} from '../../playlist/query-catalogue.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import { indexOf, type Index } from './find.ts'
import { shelvesOf, type Shelf } from './shelves.ts'

/** What visitors may find, ready to be looked through. */
export interface Catalogue extends Omit<QueryCatalogue, 'entries'> {
  readonly shelves: readonly Shelf[]
  readonly index: Index
  content(entry: QueryEntry): Promise<ShowingContent | null>
}

/** The station is this machine: what does not answer by then does not answer. */
const patienceMs = 15_000

async function ask(path: string, key: string): Promise<unknown> {
  const answer = await fetch(`/screen-api/${path}`, {
    headers: { 'x-stage-key': key },
    signal: AbortSignal.timeout(patienceMs),
  })
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
  return answer.json()
}

export async function openCatalogue(key: string): Promise<Catalogue> {
  const { entries, ...words } = queryCatalogue.parse(await ask('catalogue', key))
  return {
    ...words,
    shelves: shelvesOf(entries),
    index: indexOf(entries),
    content: ({ itemId }) =>
      ask(`items/${encodeURIComponent(itemId)}`, key).then(
        (answer) => queryContent.parse(answer).content,
        () => null,
      ),
  }
}
