import { brotliDecompressSync, constants } from 'node:zlib'

/** WOFF 2.0 (W3C, 2018): a header of 48 bytes, the directory of tables, all tables in one Brotli stream. */
const headerBytes = 48
/** The tables whose names the directory gives by number (§ 5.1); of them only these four matter here. */
const cmapNumber = 0
const transformable = new Set([10, 11])
const namedBySelf = 63

/** The code points for which a WOFF2 font has a glyph, as its `cmap` says. */
export function woff2Characters(font: Buffer): Set<number> {
  const { start, offset, length } = placeOfCmap(font)
  const tables = unpacked(font.subarray(start, start + font.readUInt32BE(20)), offset + length)
  return cmapCharacters(tables.subarray(offset, offset + length))
}

/** Where the compressed stream begins, and where in it `cmap` lies once it is unpacked. */
function placeOfCmap(font: Buffer): { start: number; offset: number; length: number } {
  const cursor = { at: headerBytes }
  let offset = 0
  let found: { offset: number; length: number } | null = null
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font.readUInt8(cursor.at)
    cursor.at += 1
    const number = flags & 63
    if (number === namedBySelf) cursor.at += 4
    const plainLength = variableNumber(font, cursor)
    const version = flags >> 6
    const isTransformed = transformable.has(number) ? version !== 3 : version !== 0
    const length = isTransformed ? variableNumber(font, cursor) : plainLength
    if (number === cmapNumber) found = { offset, length }
    offset += length
  }
  if (found === null) throw new Error('a font without a cmap')
  return { start: cursor.at, ...found }
}

/** UIntBase128: seven bits a byte, the highest first (§ 4.1). */
function variableNumber(font: Buffer, cursor: { at: number }): number {
  let value = 0
  for (let left = 5; left > 0; left -= 1) {
    const byte = font.readUInt8(cursor.at)
    cursor.at += 1
    value = value * 128 + (byte & 127)
    if (byte < 128) break
  }
  return value
}

/** `cmap` lies near the front: unpacking the first KBs of 101 files takes a tenth of unpacking them whole. */
function unpacked(stream: Buffer, wanted: number): Buffer {
  for (let take = 8_192; take < stream.length; take *= 2) {
    const front = brotliDecompressSync(stream.subarray(0, take), {
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    })
    if (front.length >= wanted) return front
  }
  return brotliDecompressSync(stream)
}

/** Formats 4 and 12 are what Noto's files have; 14 names variants of characters that the others have already. */
function cmapCharacters(cmap: Buffer): Set<number> {
  const found = new Set<number>()
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * at))
    const format = table.readUInt16BE(0)
    if (format === 4) for (const code of segmented(table)) found.add(code)
    if (format === 12) for (const code of grouped(table)) found.add(code)
  }
  return found
}

function* segmented(table: Buffer): Generator<number> {
  const twice = table.readUInt16BE(6)
  for (let at = 0; at < twice; at += 2) {
    const last = table.readUInt16BE(14 + at)
    const first = table.readUInt16BE(16 + twice + at)
    const delta = table.readUInt16BE(16 + 2 * twice + at)
    const place = 16 + 3 * twice + at
    const range = table.readUInt16BE(place)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : table.readUInt16BE(place + range + 2 * (code - first))
      if (glyph !== 0) yield code
    }
  }
}

function* grouped(table: Buffer): Generator<number> {
  for (let left = table.readUInt32BE(12), at = 16; left > 0; left -= 1, at += 12) {
    const last = table.readUInt32BE(at + 4)
    for (let code = table.readUInt32BE(at); code <= last; code += 1) yield code
  }
}
