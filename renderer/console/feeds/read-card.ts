import { publisherCard, type PublisherCard } from '../../../contract/publishers.ts'

/** A card is 200 bytes; what is longer is another file. */
const mostBytes = 4_000

/** Reads a publisher's card; null for a file that is none. */
export async function readCard(file: Blob): Promise<PublisherCard | null> {
  if (file.size > mostBytes) return null
  try {
    const read = publisherCard.safeParse(JSON.parse(await file.text()))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** The fingerprint as the station tells it, by the browser itself; null where it has no means to (plain http). */
export async function fingerprintOf(publicKey: string): Promise<string | null> {
  if (!globalThis.isSecureContext) return null
  try {
    const bytes = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0))
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replaceAll(/(.{4})(?!$)/g, '$1 ')
  } catch {
    return null
  }
}
