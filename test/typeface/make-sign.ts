/** 〓, as printers set it where a type is missing: two bars in a square of 1,000 units. */
const unitsPerEm = 1_000
const bars = [
  [90, 500, 910, 650],
  [90, 130, 910, 280],
] as const
const ascent = 880
const descent = -120

/** Big-endian numbers of 8, 16 or 32 bits. */
const words = (...pairs: readonly (readonly [value: number, bits: 8 | 16 | 32])[]): Buffer =>
  Buffer.concat(
    pairs.map(([value, bits]) => {
      const bytes = Buffer.alloc(bits / 8)
      bytes.writeUIntBE(value < 0 ? value + 2 ** bits : value, 0, bits / 8)
      return bytes
    }),
  )
const shorts = (...values: number[]) => words(...values.map((value) => [value, 16] as const))
const longs = (...values: number[]) => words(...values.map((value) => [value, 32] as const))

/** A simple outline: both bars clockwise, every point on the line, every step in 16 bits. */
function outline(): Buffer {
  const corners = bars.flatMap(([left, bottom, right, top]) => [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ])
  const steps = (axis: 0 | 1) =>
    corners.map((corner, at) => (corner[axis] ?? 0) - (at === 0 ? 0 : (corners[at - 1]?.[axis] ?? 0)))
  const flags = Buffer.alloc(corners.length, 1)
  return Buffer.concat([
    shorts(2, 90, 130, 910, 650, 3, 7, 0),
    flags,
    shorts(...steps(0)),
    shorts(...steps(1)),
  ])
}

/** Format 13: one glyph for each code point there is. */
const everyCharacter = () =>
  Buffer.concat([shorts(0, 1, 3, 10), longs(12), shorts(13, 0), longs(28, 0, 1, 0, 0x10ffff, 1)])

function tables(): Record<string, Buffer> {
  const glyph = outline()
  const panose = Buffer.alloc(10)
  return {
    'OS/2': Buffer.concat([
      shorts(3, unitsPerEm, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
      panose,
      longs(0, 0, 0, 0),
      Buffer.from('NONE'),
      shorts(64, 0, 0xffff, ascent, descent, 0, ascent, -descent),
      longs(1, 0),
      shorts(500, 700, 0, 32, 1),
    ]),
    cmap: everyCharacter(),
    glyf: Buffer.concat([glyph, glyph]),
    head: Buffer.concat([
      longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
      shorts(0, unitsPerEm),
      longs(0, 0, 0, 0),
      shorts(90, 130, 910, 650, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([
      longs(0x10000),
      shorts(ascent, descent, 0, unitsPerEm, 90, 90, 910, 1, 0, 0, 0, 0, 0, 0, 0, 2),
    ]),
    hmtx: shorts(unitsPerEm, 90, unitsPerEm, 90),
    loca: longs(0, glyph.length, 2 * glyph.length),
    maxp: Buffer.concat([longs(0x10000), shorts(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: named('Unknown Sign'),
    post: longs(0x30000, 0, 0, 0, 0, 0, 0, 0),
  }
}

/** Family, style, full and PostScript name, for Windows in English. */
function named(family: string): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replace(' ', '')],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const offsets = texts.map((_, at) => texts.slice(0, at).reduce((sum, { length }) => sum + length, 0))
  const records = names.map(([id], at) => shorts(3, 1, 0x409, id, texts[at]?.length ?? 0, offsets[at] ?? 0))
  return Buffer.concat([shorts(0, names.length, 6 + 12 * names.length), ...records, ...texts])
}

const padded = (table: Buffer) => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])

function checksum(table: Buffer): number {
  const whole = padded(table)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

/** The font behind all fonts (renderer/screen/look/unknown-sign.ttf): whatever no other has, it draws as 〓. */
export function signFont(): Buffer {
  const all = Object.entries(tables()).toSorted(([a], [b]) => (a < b ? -1 : 1))
  let offset = 12 + 16 * all.length
  const directory = all.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag), longs(checksum(table), offset, table.length)])
    offset += padded(table).length
    return entry
  })
  const power = Math.floor(Math.log2(all.length))
  const head = Buffer.concat([
    longs(0x10000),
    shorts(all.length, 16 * 2 ** power, power, 16 * (all.length - 2 ** power)),
  ])
  const font = Buffer.concat([head, ...directory, ...all.map(([, table]) => padded(table))])
  // The whole file sums up to this (OpenType, `head`).
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, offsetOf(font, 'head') + 8)
  return font
}

function offsetOf(font: Buffer, tag: string): number {
  const at = font.indexOf(tag, 12, 'latin1')
  return font.readUInt32BE(at + 8)
}
