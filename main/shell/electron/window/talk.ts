import { connect } from 'node:net'
import { openLine, type Line } from '../line.ts'
import { windowOrder, type WindowOrder, type WindowWord } from '../words.ts'
import { openScreen, type ScreenWindow } from './screen-window.ts'

export interface ControllerCall {
  readonly port: number
  readonly token: string
  /** The controller hung up or died: the window has nothing left to do. */
  readonly onGone: () => void
}

/** Goes in by the controller's door and does what it is told. */
export function talkWithController({ port, token, onGone }: ControllerCall): void {
  const socket = connect(port, '127.0.0.1')
  let screen: ScreenWindow | null = null
  const obey = async (order: WindowOrder): Promise<string | null> => {
    switch (order.type) {
      case 'open':
        screen?.close()
        screen = await openScreen({ ...order, say: (word) => line.say(word), giveUp: () => line.end() })
        return null
      case 'screenshot':
        if (!screen) throw new Error('the window is not open')
        return (await screen.screenshot()).toString('base64')
      case 'close':
        screen?.close()
        screen = null
        return null
    }
  }
  const line: Line<WindowWord> = openLine(
    socket,
    (word) => windowOrder.parse(word),
    (order) => void answer(order, obey, line).then(() => order.type === 'close' && line.end()),
  )
  socket.once('connect', () => line.say({ type: 'hello', token }))
  socket.once('close', () => {
    screen?.close()
    onGone()
  })
}

async function answer(
  order: WindowOrder,
  obey: (order: WindowOrder) => Promise<string | null>,
  line: Line<WindowWord>,
): Promise<void> {
  const { id } = order
  await obey(order).then(
    (jpeg) => line.say({ type: 'answer', id, failure: null, jpeg }),
    (error: unknown) => line.say({ type: 'answer', id, failure: String(error), jpeg: null }),
  )
}
