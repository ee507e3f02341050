import { element } from '../sheet/sheet.ts'

const pinLength = 6
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'back'] as const
const keyWords: Readonly<Record<string, string>> = { clear: '清空', back: '退格' }

/** Six digits, typed on the glass with a finger. */
export class PinPad {
  readonly root = element('section', 'pin-pad')
  readonly #dots = Array.from({ length: pinLength }, () => element('i', ''))
  readonly #message = element('p', 'pin-message')
  readonly #typed: (pin: string) => void
  #pin = ''
  #busy = false

  constructor(typed: (pin: string) => void, left: () => void) {
    this.#typed = typed
    const keypad = element('div', 'pin-keys', ...keys.map((key) => this.#key(key)))
    const leave = element('button', 'pin-leave', '返回节目')
    leave.addEventListener('click', left)
    this.root.append(
      element(
        'div',
        'pin-words',
        element('h2', '', '检查模式'),
        element('p', 'pin-lead', '请输入 6 位检查口令'),
        element('div', 'pin-dots', ...this.#dots),
        this.#message,
      ),
      keypad,
      leave,
    )
  }

  /** Empty again, with a word about what was wrong. */
  reset(message = ''): void {
    this.#pin = ''
    this.#busy = false
    this.#message.textContent = message
    this.root.toggleAttribute('data-refused', message !== '')
    this.#draw()
  }

  /** There is nothing to type: how to set a PIN is told instead. */
  close(message: string): void {
    this.reset(message)
    this.#busy = true
    this.root.toggleAttribute('data-closed', true)
  }

  #key(key: (typeof keys)[number]): HTMLButtonElement {
    const made = element('button', key in keyWords ? 'pin-word' : 'pin-digit', keyWords[key] ?? key)
    made.addEventListener('click', () => this.#press(key))
    return made
  }

  #press(key: string): void {
    if (this.#busy) return
    this.#message.textContent = ''
    this.root.removeAttribute('data-refused')
    this.#pin = pressed(this.#pin, key)
    this.#draw()
    if (this.#pin.length < pinLength) return
    this.#busy = true
    this.#message.textContent = '正在核对……'
    this.#typed(this.#pin)
  }

  #draw(): void {
    this.#dots.forEach((dot, index) => dot.classList.toggle('on', index < this.#pin.length))
  }
}

function pressed(pin: string, key: string): string {
  if (key === 'clear') return ''
  if (key === 'back') return pin.slice(0, -1)
  return (pin + key).slice(0, pinLength)
}
