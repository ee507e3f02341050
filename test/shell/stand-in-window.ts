import { connect } from 'node:net'
import { openLine } from '../../main/shell/electron/line.ts'
import { doorPortName, doorTokenName, windowOrder, type WindowWord } from '../../main/shell/electron/words.ts'

// Speaks as Electron's window process does, and shows nothing: `open` fetches the page, as a window would.
const socket = connect(Number(process.env[doorPortName]), '127.0.0.1')
const line = openLine(
  socket,
  (word) => windowOrder.parse(word),
  (order) => {
    const answer = (failure: string | null, jpeg: string | null = null) =>
      line.say({ type: 'answer', id: order.id, failure, jpeg } satisfies WindowWord)
    if (order.type === 'screenshot') return answer(null, Buffer.from('a picture').toString('base64'))
    if (order.type === 'close') return answer(null)
    fetch(order.url).then(
      () => answer(null),
      (error: unknown) => answer(String(error)),
    )
  },
)
socket.once('connect', () => line.say({ type: 'hello', token: process.env[doorTokenName] ?? '' }))
socket.once('close', () => process.exit(0))
