import { createHash } from 'node:crypto'
import type { Item } from '../../playlist/item.ts'
import type { Admission } from './admission.ts'
import { classOfFolders, defaultPublisher, guessWords } from './guess.ts'
import { isToldOtherwise, stateOfNew, stateOfRenewed, stateOfReworded } from './import-release.ts'
import type { ImportOptions } from './import-report.ts'
import type { PlannedFile } from './planned-file.ts'
import type { Shelves } from './shelves.ts'
import { itemTexts } from '../typeface/item-texts.ts'
import { showingContent } from './showing-content.ts'
import { digestOf, type Words } from './words.ts'

/** What the settling of one import works with. */
export interface Settling {
  readonly shelves: Shelves
  readonly options: ImportOptions
  /** Items met in this import: of two copies of the same bytes, the first has the say. */
  readonly met: Set<string>
}

export interface Settled {
  readonly item: Item
  /** It was there before, with the same content. */
  readonly already: boolean
}

/** Writes what was admitted into the tables, in one transaction, after its bytes are durable. */
export function settleAdmission(planned: PlannedFile, admission: Admission, settling: Settling): Settled {
  const { shelves, options } = settling
  const mediaHash = admission.original.incoming.hash
  const id = admission.kind === 'panel' ? panelId(planned) : mediaHash.slice(0, 20)
  if (admission.pace) shelves.films.note(mediaHash, admission.pace)
  const write = shelves.database.transaction(() => {
    shelves.media.insert(admission, options.at())
    const before = shelves.items.byId(id)
    if (!before) insertItem(id, planned, admission, settling)
    else if (before.mediaHash !== mediaHash) renewItem(before, admission, settling)
    if (before) rewordItem(mustFind(shelves, id), planned, settling)
    shelves.items.nameToo(id, planned.file.shown)
    settling.met.add(id)
    return { item: released(before, id, settling), already: before?.mediaHash === mediaHash }
  })
  return write.immediate()
}

/** Bytes that are here already: at most their words change. Null when no item shows them. */
export function settleKnown(planned: PlannedFile, hash: string, settling: Settling): Settled | null {
  const { items, database } = settling.shelves
  const before = items.byMedia(hash)
  if (!before || (before.kind === 'panel' && before.id !== panelId(planned))) return null
  const write = database.transaction(() => {
    rewordItem(before, planned, settling)
    items.nameToo(before.id, planned.file.shown)
    settling.met.add(before.id)
    return { item: released(before, before.id, settling), already: true }
  })
  return write.immediate()
}

const releasesBy = ({ shelves, options }: Settling) => shelves.release.releases(options.today)

/**
 * Each release is an act: of what is new, and of what is not any more what was released before. What somebody has to
 * read first is a draft, and says why.
 */
function released(before: Item | null, id: string, { shelves, options }: Settling): Item {
  const item = mustFind(shelves, id)
  const isSame =
    before?.state === 'released' && before.mediaHash === item.mediaHash && !isToldOtherwise(before, item)
  if (item.state !== 'released' || isSame) return item
  const doubt = shelves.release.doubt?.(textsOf(item, shelves, options.today)) ?? null
  if (doubt === null) shelves.release.tell(item, options.by)
  else shelves.items.withhold(id, doubt)
  return mustFind(shelves, id)
}

/** Captions are read by who releases a film; its title is what an import is asked about. */
const textsOf = (item: Item, shelves: Shelves, today: string) =>
  itemTexts(item, showingContent(shelves, item, today), () => null)

function renewItem(before: Item, { original, durationMs }: Admission, settling: Settling): void {
  const { shelves, options } = settling
  shelves.items.renew(before.id, {
    mediaHash: original.incoming.hash,
    durationMs,
    today: options.today,
    state: stateOfRenewed(before.state, releasesBy(settling)),
    by: options.by,
    atMs: options.at(),
  })
}

function insertItem(id: string, planned: PlannedFile, admission: Admission, settling: Settling): void {
  const { shelves, options } = settling
  const { kind, durationMs } = admission
  const { today, by } = options
  const words = wordsFor(planned, admission)
  shelves.items.insert({
    id,
    kind,
    state: stateOfNew(words, releasesBy(settling)),
    durationMs,
    mediaHash: admission.original.incoming.hash,
    words,
    saidDigest: digestOf(planned.said),
    origin: planned.file.shown,
    today,
    atMs: options.at(),
    by,
  })
}

/**
 * A manifest's row is applied when it says something new; a guess only where nobody has said anything yet. So what
 * a person changed in between stays, and the same folder brought twice changes nothing.
 */
function rewordItem(item: Item, planned: PlannedFile, settling: Settling): void {
  const { shelves, options, met } = settling
  const { items } = shelves
  const { said, doubted } = planned
  if (met.has(item.id) || doubted) return
  const saysNew = Object.keys(said).length > 0 && items.saidDigest(item.id) !== digestOf(said)
  const before: Words = { ...item, sourceClass: item.state === 'waiting' ? null : item.sourceClass }
  const { sourceClass, publisher } = wordsFor(planned, null)
  const isFound = before.sourceClass === null && sourceClass !== null
  if (!saysNew && !isFound) return
  const found = isFound ? { sourceClass, publisher: item.publisher || publisher } : {}
  const words: Words = { ...before, ...found, ...(saysNew ? said : {}) }
  items.reword(item.id, words, {
    saidDigest: digestOf(said),
    state: stateOfReworded(item, words, releasesBy(settling)),
    by: options.by,
    atMs: options.at(),
  })
}

/** The manifest's words first, then what the content says of itself, then what its name and folders tell. */
function wordsFor({ file, said, doubted }: PlannedFile, admission: Admission | null): Words {
  const isArticle = /\.x?html?$/i.test(file.name)
  const ownFolder = file.folders.at(-1) ?? ''
  const guessed = guessWords(
    isArticle && classOfFolders([ownFolder]) === null ? `${ownFolder}.html` : file.name,
    file.folders,
  )
  const words: Words = {
    ...guessed,
    ...(admission?.title ? { title: admission.title } : {}),
    ...(admission?.publisher ? { publisher: admission.publisher } : {}),
    ...said,
  }
  if (doubted) return { ...words, sourceClass: null, publisher: '' }
  return { ...words, publisher: words.publisher || defaultPublisher(words.sourceClass) }
}

/** A panel is its place and its name: next month's table of the same name is the same panel. */
const panelId = ({ file }: PlannedFile): string =>
  createHash('sha256')
    .update(`panel\n${classOfFolders(file.folders)}\n${file.name.replace(/\.[^.]+$/, '').normalize('NFC')}`)
    .digest('hex')
    .slice(0, 20)

function mustFind({ items }: Shelves, id: string): Item {
  const item = items.byId(id)
  if (!item) throw new Error(`item ${id} was just written and is not there`)
  return item
}
