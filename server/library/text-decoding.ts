import iconv from 'iconv-lite'
import { ProblemError } from '../problem/problem.ts'

/**
 * Reads text as office programs on Chinese desks write it: with a byte order mark what that says; else UTF-8 if it
 * is strictly valid (Chinese in GB18030 almost never is); else GB18030, the encoding of Excel's CSV.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return iconv.decode(Buffer.from(bytes), 'utf16le')
  if (first === 0xfe && second === 0xff) return iconv.decode(Buffer.from(bytes), 'utf16be')
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return strictUtf8(bytes.subarray(3)) ?? undecodable()
  return strictUtf8(bytes) ?? decodeGb18030(bytes)
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function decodeGb18030(bytes: Uint8Array): string {
  const text = iconv.decode(Buffer.from(bytes), 'gb18030')
  return text.includes('\ufffd') || text.includes('\0') ? undecodable() : text
}

const undecodable = (): never => {
  throw new ProblemError('text-encoding')
}
