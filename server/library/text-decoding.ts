import iconv from 'iconv-lite'
import { ProblemError } from '../problem/problem.ts'

/**
 * Reads text as office programs on Chinese desks write it: with a byte order mark what that says; else UTF-16 where
 * its zeros stand so; else UTF-8 if it is strictly valid (Chinese in GB18030 almost never is); else GB18030, the
 * encoding of Excel's CSV.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return iconv.decode(Buffer.from(bytes), 'utf16le')
  if (first === 0xfe && second === 0xff) return iconv.decode(Buffer.from(bytes), 'utf16be')
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return strictUtf8(bytes.subarray(3)) ?? undecodable()
  return unmarkedUtf16(bytes) ?? strictUtf8(bytes) ?? decodeGb18030(bytes)
}

/** In UTF-16 a comma or a line's end has a zero, and read the wrong way round there is none in any Chinese text. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const [read, ...more] = ['utf-16le', 'utf-16be']
    .map((label) => strictText(bytes, label))
    .filter((text) => text !== null && /[,;\t\n]/.test(text))
  return more.length === 0 ? (read ?? null) : null
}

/** Null where the bytes are none of this encoding, or hold what no text holds. */
function strictText(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

const strictUtf8 = (bytes: Uint8Array): string | null => strictText(bytes, 'utf-8')

function decodeGb18030(bytes: Uint8Array): string {
  const text = iconv.decode(Buffer.from(bytes), 'gb18030')
  return text.includes('\ufffd') || text.includes('\0') ? undecodable() : text
}

const undecodable = (): never => {
  throw new ProblemError('text-encoding')
}
