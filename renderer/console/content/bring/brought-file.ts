/** A file somebody chose or dropped, and where it lay. */
export interface BroughtFile {
  readonly file: File
  /** `十一月/科普中国/洗手.mp4`: the folders go along, for manifests speak of them. */
  readonly path: string
}

/** As many as the station takes at once. */
export const mostFiles = 5_000

/** What was chosen with a button. */
export const chosenFiles = (list: FileList): BroughtFile[] =>
  [...list].slice(0, mostFiles).map((file) => ({ file, path: file.webkitRelativePath || file.name }))

/** What was dropped: folders are gone through. */
export async function droppedFiles(items: DataTransferItemList): Promise<BroughtFile[]> {
  // Asked at once: the list is empty when the event is over.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const found: BroughtFile[] = []
  for (const entry of entries) await gather(entry, found)
  return found
}

async function gather(entry: FileSystemEntry, found: BroughtFile[]): Promise<void> {
  if (found.length >= mostFiles) return
  if (isFile(entry)) {
    const file = await new Promise<File>((settle, fail) => entry.file(settle, fail))
    found.push({ file, path: entry.fullPath.replace(/^\//, '') })
  } else if (isFolder(entry)) {
    for (const each of await listed(entry)) await gather(each, found)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A browser hands a folder over in pieces of a hundred, and an empty one at the end. */
async function listed(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail))
    if (piece.length === 0) return all
    all.push(...piece)
  }
}
