import { openDoor } from './door.ts'
import type { WindowHost } from './host.ts'
import type { WindowOrder, WindowWord } from './words.ts'

type WithoutId<Order> = Order extends WindowOrder ? Omit<Order, 'id'> : never

/** A window process that has come in, and the talk with it. */
export interface RunningWindow {
  readonly exited: Promise<string>
  /** Rejects when it refuses, is gone, or has not answered in time; a screenshot's answer is the picture. */
  ask(order: WithoutId<WindowOrder>, timeoutMs: number): Promise<Buffer | null>
  end(): Promise<void>
}

const enterTimeoutMs = 20_000

/** Starts a window process and waits until it has come in by the door. */
export async function startWindow(
  host: WindowHost,
  accelerated: boolean,
  onWord: (word: WindowWord) => void,
): Promise<RunningWindow> {
  const asked = new Questions()
  const door = await openDoor((word) => (word.type === 'answer' ? asked.answer(word) : onWord(word)))
  const window = host({ port: door.port, token: door.token, accelerated })
  const end = async () => {
    await window.end()
    door.close()
  }
  const gone = window.exited.then((words) => Promise.reject(new Error(words)))
  gone.catch((error: unknown) => asked.dismiss(String(error)))
  try {
    const line = await inTime(Promise.race([door.entered, gone]), enterTimeoutMs, 'Electron')
    const ask: RunningWindow['ask'] = (order, timeoutMs) => {
      const { id, answered } = asked.next()
      line.say({ ...order, id })
      return inTime(answered, timeoutMs, order.type)
    }
    return { exited: window.exited, ask, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** Orders that wait for their answers. */
class Questions {
  readonly #open = new Map<number, PromiseWithResolvers<Buffer | null>>()
  #lastId = 0

  next() {
    const id = ++this.#lastId
    const question = Promise.withResolvers<Buffer | null>()
    this.#open.set(id, question)
    return { id, answered: question.promise }
  }

  answer({ id, failure, jpeg }: Extract<WindowWord, { type: 'answer' }>): void {
    if (failure !== null) this.#open.get(id)?.reject(new Error(failure))
    else this.#open.get(id)?.resolve(jpeg === null ? null : Buffer.from(jpeg, 'base64'))
    this.#open.delete(id)
  }

  dismiss(reason: string): void {
    for (const { reject } of this.#open.values()) reject(new Error(reason))
    this.#open.clear()
  }
}

async function inTime<T>(answer: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`${what}: no answer in time`)), timeoutMs)
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}
