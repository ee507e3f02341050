import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a ZIP that a test writes byte by byte, lies and all. */
export interface ZipEntry {
  /** As bytes where its encoding matters. */
  readonly name: string | Uint8Array
  readonly bytes?: Uint8Array
  /** Says so in its header, whatever the bytes are. */
  readonly saysBytes?: number
  readonly encrypted?: boolean
  readonly link?: boolean
  /** How often the central directory names these same bytes. */
  readonly times?: number
}

const deflated = 8
const linkMode = 0o120777

/** A ZIP after APPNOTE 4.3, without the checks that a packer would make. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const {
    name,
    bytes = Buffer.from('x'),
    saysBytes,
    encrypted = false,
    link = false,
    times = 1,
  } of entries) {
    const nameBytes = Buffer.from(name)
    const packed = deflateRawSync(bytes)
    const flags = encrypted ? 1 : 0
    const sizes = { crc: crc32(bytes), packed: packed.length, unpacked: saysBytes ?? bytes.length }
    const local = Buffer.concat([header(0x04034b50, [], flags, sizes, nameBytes), nameBytes, packed])
    files.push(local)
    const central = header(0x02014b50, [0x03, 0x14], flags, sizes, nameBytes)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(link ? (linkMode << 16) >>> 0 : 0, 6)
    tail.writeUInt32LE(offset, 10)
    for (let nth = 0; nth < times; nth += 1) directory.push(Buffer.concat([central, tail, nameBytes]))
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}

interface Sizes {
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
}

/** What a local header and a central one have alike, up to the name's length. */
function header(mark: number, madeBy: number[], flags: number, sizes: Sizes, name: Uint8Array): Buffer {
  const rest = Buffer.alloc(26)
  rest.writeUInt16LE(20, 0)
  rest.writeUInt16LE(flags, 2)
  rest.writeUInt16LE(deflated, 4)
  rest.writeUInt32LE(sizes.crc, 10)
  rest.writeUInt32LE(sizes.packed, 14)
  rest.writeUInt32LE(sizes.unpacked, 18)
  rest.writeUInt16LE(name.length, 22)
  const start = Buffer.alloc(4)
  start.writeUInt32LE(mark, 0)
  return Buffer.concat([start, Buffer.from(madeBy.length > 0 ? [0x14, 0x03] : []), rest])
}
