import iconv from 'iconv-lite'
import { getFileNameLowLevel, type Entry } from 'yauzl'

/** Bit 11 of an entry's flags: its name is UTF-8 (APPNOTE 4.4.4). */
const utf8Flag = 0x800
/** Info-ZIP's field that gives the name in UTF-8 beside another. */
const unicodePathField = 0x7075

/**
 * The name of an entry. Archives that say nothing of their encoding are UTF-8 where that is strictly valid, else
 * GB18030, which is what the packers of Chinese Windows write.
 */
export function entryName(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw: bytes, extraFields } = entry
  const says = (flags & utf8Flag) !== 0 || extraFields.some(({ id }) => id === unicodePathField)
  const name = says ? getFileNameLowLevel(flags, bytes, extraFields, false) : decodeName(bytes)
  return name.replaceAll('\\', '/')
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030')
  }
}

/** A name that would leave the folder into which it is unpacked. */
export const leavesFolder = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
