import { decodeText } from '../library/text-decoding.ts'
import { ProblemError } from '../problem/problem.ts'

const named = /charset\s*=\s*["']?([\w-]+)/i
/** The first bytes of XML say its encoding, in ASCII. */
const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i

/**
 * Reads an answer as text: by the encoding it names, and where that is wrong, as it comes often enough, by what the
 * bytes themselves are.
 */
export function feedText(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const label = named.exec(contentType)?.[1] ?? declared.exec(head)?.[1]
  const text = (label === undefined ? null : decodeAs(label, bytes)) ?? guess(bytes)
  return text.replace(/^\ufeff/, '')
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    // GB18030 holds all of GB2312 and GBK; pages that say one of them use characters of the others.
    return new TextDecoder(/^gb/i.test(label) ? 'gb18030' : label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function guess(bytes: Uint8Array): string {
  try {
    return decodeText(bytes)
  } catch {
    throw new ProblemError('feed-broken', { detail: '文字编码认不出来' })
  }
}
