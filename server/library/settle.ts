import { createHash } from 'node:crypto'
import type { Item } from '../../playlist/item.ts'
import type { Admission } from './admission.ts'
import { classOfFolders, defaultPublisher, guessWords } from './guess.ts'
import type { ImportOptions } from './import-report.ts'
import type { PlannedFile } from './plan.ts'
import type { Shelves } from './shelves.ts'
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
  const write = shelves.database.transaction(() => {
    shelves.media.insert(admission, options.at())
    const before = shelves.items.byId(id)
    if (!before) insertItem(id, planned, admission, settling)
    else if (before.mediaHash !== mediaHash) {
      shelves.items.renew(id, { mediaHash, durationMs: admission.durationMs, today: options.today })
    }
    if (before) rewordItem(before, planned, settling)
    settling.met.add(id)
    return { item: mustFind(shelves, id), already: before?.mediaHash === mediaHash }
  })
  return write.immediate()
}

/** Bytes that are here already: at most their words change. Null when no item shows them. */
export function settleKnown(planned: PlannedFile, hash: string, settling: Settling): Settled | null {
  const { items } = settling.shelves
  const item = items.byMedia(hash)
  if (!item || (item.kind === 'panel' && item.id !== panelId(planned))) return null
  rewordItem(item, planned, settling)
  settling.met.add(item.id)
  return { item: mustFind(settling.shelves, item.id), already: true }
}

function insertItem(
  id: string,
  planned: PlannedFile,
  admission: Admission,
  { shelves, options }: Settling,
): void {
  const { kind, durationMs } = admission
  const { today, by } = options
  shelves.items.insert({
    id,
    kind,
    durationMs,
    mediaHash: admission.original.incoming.hash,
    words: wordsFor(planned, admission),
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
function rewordItem(item: Item, planned: PlannedFile, { shelves: { items }, met }: Settling): void {
  const { said, doubted } = planned
  if (met.has(item.id) || doubted) return
  const saysNew = Object.keys(said).length > 0 && items.saidDigest(item.id) !== digestOf(said)
  const before: Words = { ...item, sourceClass: item.state === 'waiting' ? null : item.sourceClass }
  const { sourceClass, publisher } = wordsFor(planned, null)
  const isFound = before.sourceClass === null && sourceClass !== null
  if (!saysNew && !isFound) return
  const found = isFound ? { sourceClass, publisher: item.publisher || publisher } : {}
  items.reword(item.id, { ...before, ...found, ...(saysNew ? said : {}) }, digestOf(said))
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
