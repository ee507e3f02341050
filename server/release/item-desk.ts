import type { Database } from 'better-sqlite3'
import type { ChainedAct, Doer } from '../../ledger/act.ts'
import type { LocalDate } from '../../playlist/item.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import type { Library } from '../library/library.ts'
import { ProblemError } from '../problem/problem.ts'
import { itemSigners, type ItemSigner } from '../packages/item-signer.ts'
import { takeoverRows } from '../takeovers/takeover-rows.ts'
import { historyOf } from './item-acts.ts'
import { itemPage, type ItemPage } from './item-list.ts'
import type { ChosenItem, ItemQuery, ItemWords } from '../../contract/item-changes.ts'
import type { ItemRecord } from './item-record.ts'
import type { ItemStep } from './item-step.ts'
import { itemUses, type ItemUses } from './item-uses.ts'
import type { Outcome, ReleaseBook, Said } from './release-book.ts'
import type { ReleaseRule } from './release-rule.ts'
import { shownFigures, type ShownFigures } from './shown-figures.ts'
import { thumbnail } from './thumbnail.ts'

/** All there is to know of one item. */
export interface ItemFile {
  readonly record: ItemRecord
  readonly shown: ShownFigures
  readonly uses: ItemUses
  /** Every name that its bytes were brought under, and other items of the same bytes. */
  readonly names: readonly string[]
  readonly twins: readonly { id: string; title: string }[]
  /** What the stage would be given today; null where it can show nothing of it. */
  readonly content: ShowingContent | null
  readonly history: readonly ChainedAct[]
  /** Null where it came without a signature. */
  readonly signer: ItemSigner | null
}

/** What the door asks of items: 内容库 and 发布. The glass follows each change before it is answered. */
export interface ItemDesk {
  readonly list: (query: ItemQuery) => ItemPage
  readonly shown: (ids: readonly string[]) => (id: string) => ShownFigures
  readonly file: (id: string) => ItemFile
  readonly edit: (chosen: readonly ChosenItem[], words: ItemWords, doer: Doer, said?: Said) => Outcome[]
  readonly step: (chosen: readonly ChosenItem[], step: ItemStep, said: Said, doer: Doer) => Outcome[]
  readonly rule: () => ReleaseRule
  readonly thumbnail: (id: string) => Promise<Buffer>
}

export interface ItemDeskParts {
  readonly book: ReleaseBook
  readonly database: Database
  readonly library: Pick<Library, 'showingContent' | 'mediaFile'>
  readonly playlists: () => readonly Playlist[]
  readonly today: () => LocalDate
  readonly rule: () => ReleaseRule
  /** Something on the glass may have changed. */
  readonly changed: () => void
}

export function openItemDesk(parts: ItemDeskParts): ItemDesk {
  const { book, database, rule, changed } = parts
  const felt = (outcomes: Outcome[]): Outcome[] => {
    if (outcomes.some((each) => 'record' in each)) changed()
    return outcomes
  }
  const shown = shownFigures(database)
  return {
    list: (query) => itemPage(book.rows.all(), query),
    shown,
    file: fileReader(parts, shown),
    edit: (chosen, words, doer, said) => felt(book.edit(chosen, words, doer, said)),
    step: (chosen, step, said, doer) => felt(book.step(chosen, step, said, doer)),
    rule,
    thumbnail: (id) => thumbnailOf(parts, book.find(id)),
  }
}

function fileReader(
  { book, database, library, playlists, today }: ItemDeskParts,
  shown: ItemDesk['shown'],
): ItemDesk['file'] {
  const takeovers = takeoverRows(database)
  const history = historyOf(database)
  const signerOf = itemSigners(database)
  return (id) => {
    const record = book.find(id)
    const isTwin = (other: ItemRecord) => other.mediaHash === record.mediaHash && other.id !== id
    return {
      record,
      shown: shown([id])(id),
      uses: itemUses(record, playlists(), takeovers.all()),
      names: book.rows.names(id),
      twins: book.rows
        .all()
        .filter(isTwin)
        .map(({ id: twinId, title }) => ({ id: twinId, title })),
      content: library.showingContent(record, today()),
      history: history(id),
      signer: signerOf(record),
    }
  }
}

async function thumbnailOf({ library, today }: ItemDeskParts, record: ItemRecord): Promise<Buffer> {
  const content = library.showingContent(record, today())
  const url = content?.kind === 'pages' ? content.pages[0]?.url : undefined
  const file = library.mediaFile(url?.replace('/media/', '') ?? '')
  if (file === null) throw new ProblemError('not-found')
  return thumbnail(file.path)
}
