/** The access unit delimiter with its start code (ITU-T H.264, annex B): each picture of our own clips begins with one. */
const delimiter = [0, 0, 0, 1, 9] as const

/** The pictures of an H.264 byte stream, as a decoder takes them. */
export function accessUnits(stream: Uint8Array): Uint8Array[] {
  const starts: number[] = []
  for (let at = stream.indexOf(9, 4); at !== -1; at = stream.indexOf(9, at + 1)) {
    const from = at - (delimiter.length - 1)
    if (delimiter.every((byte, index) => stream[from + index] === byte)) starts.push(from)
  }
  return starts.map((from, index) => stream.subarray(from, starts[index + 1] ?? stream.length))
}
