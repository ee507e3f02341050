import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

const headerBytes = 32
const getImage = 73
const zPixmap = 2

/** Reads pixels of a display's root window over the X protocol (X11R7.7, "X Window System Protocol", GetImage). */
export class XLine {
  readonly #socket: Socket
  readonly #root: number
  #held: Buffer = Buffer.alloc(0)
  #wake: () => void = () => undefined

  private constructor(socket: Socket, root: number) {
    this.#socket = socket
    this.#root = root
    socket.on('data', (piece: Buffer) => {
      this.#held = Buffer.concat([this.#held, piece])
      this.#wake()
    })
  }

  static async open(display: string): Promise<XLine> {
    const socket = createConnection(`/tmp/.X11-unix/X${display.slice(1)}`)
    await once(socket, 'connect')
    // Little-endian, protocol 11.0, no authorisation: the display belongs to the same user.
    socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
    let answer = Buffer.alloc(0)
    while (answer.length < 8 || answer.length < 8 + answer.readUInt16LE(6) * 4) {
      const [piece] = (await once(socket, 'data')) as [Buffer]
      answer = Buffer.concat([answer, piece])
    }
    if (answer[0] !== 1) throw new Error('the display refused the instrument')
    const vendorBytes = Math.ceil(answer.readUInt16LE(24) / 4) * 4
    const formats = answer[29] ?? 0
    return new XLine(socket, answer.readUInt32LE(40 + vendorBytes + formats * 8))
  }

  /** One row of the glass, four bytes a pixel: blue, green, red, and one unused. */
  async row(left: number, top: number, width: number): Promise<Buffer> {
    const ask = Buffer.alloc(20)
    ask[0] = getImage
    ask[1] = zPixmap
    ask.writeUInt16LE(5, 2)
    ask.writeUInt32LE(this.#root, 4)
    ask.writeInt16LE(left, 8)
    ask.writeInt16LE(top, 10)
    ask.writeUInt16LE(width, 12)
    ask.writeUInt16LE(1, 14)
    ask.writeUInt32LE(0xffffffff, 16)
    this.#socket.write(ask)
    await this.#until(headerBytes)
    if (this.#held[0] !== 1) throw new Error('the display gave no picture')
    const wholeBytes = headerBytes + this.#held.readUInt32LE(4) * 4
    await this.#until(wholeBytes)
    const pixels = this.#held.subarray(headerBytes, headerBytes + width * 4)
    this.#held = this.#held.subarray(wholeBytes)
    return pixels
  }

  close(): void {
    this.#socket.destroy()
  }

  async #until(bytes: number): Promise<void> {
    while (this.#held.length < bytes) await new Promise<void>((wake) => (this.#wake = wake))
  }
}
