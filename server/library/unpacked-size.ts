/**
 * How large a zip says that it unpacks to, from its central directory (APPNOTE 4.3.12), without unpacking: a few KB
 * can hold gigabytes. Null when it is no zip.
 */
export function unpackedBytes(zip: Uint8Array): number | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  let offset = view.getUint32(end + 16, true)
  let totalBytes = 0
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (offset + 46 > zip.byteLength || view.getUint32(offset, true) !== 0x02014b50) return null
    totalBytes += view.getUint32(offset + 24, true)
    offset +=
      46 +
      view.getUint16(offset + 28, true) +
      view.getUint16(offset + 30, true) +
      view.getUint16(offset + 32, true)
  }
  return totalBytes
}

/** The end record is 22 bytes, followed by a comment of at most 65,535. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}
