import { extensionOf } from './file-family.ts'

/** Names that Windows keeps for its devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** What Windows does not store; control characters say nothing on any system. */
const unstorable = /[<>:"|?*]/g
/** 80 characters of Chinese are 240 bytes; file systems end at 255. */
const longestName = 80

/**
 * The path of a file from another machine, so that it can stand below a folder of this one on every system: no step up,
 * no control character, no reserved name. Empty when nothing of it can stand.
 */
export function tidyPath(path: string): string[] {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .split('/')
    .map(tidyName)
    .filter((name) => name !== '')
}

function tidyName(given: string): string {
  const visible = [...given.toWellFormed()].filter((letter) => letter >= ' ' && letter !== '\u007f').join('')
  const name = visible
    .replaceAll(unstorable, '_')
    .replace(/[. ]+$/, '')
    .trim()
  const bounded = shortened(name)
  return reserved.test(bounded) ? `_${bounded}` : bounded
}

/** What is cut is the middle: the extension says what the file is. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= longestName) return name
  const extension = extensionOf(name)
  const ending = extension !== '' && extension.length <= 8 ? `.${extension}` : ''
  return letters.slice(0, longestName - ending.length).join('') + ending
}
