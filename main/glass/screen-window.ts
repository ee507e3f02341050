import { say, type Say } from '../../station/language.ts'
import type { Bulletin } from '../../server/http/controller.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { chooseShell } from '../shell/choose.ts'
import type { Shell, ShellEvent, ShellName } from '../shell/shell.ts'
import { findShells, makeShell } from '../shell/shells.ts'

/** Asked again after the shell has given up: a display cable or a graphics driver may come back. */
const reopenMs = 30_000

export interface GlassSize {
  readonly width: number
  readonly height: number
}

export interface ScreenWindow {
  readonly shellName: ShellName
  /** Settles when the page is shown, or when it is known that it is not: then it is tried again, and `fault` tells. `size` is for a window that has no screen to fill. */
  open(url: string, size: GlassSize): Promise<void>
  screenshot(): Promise<Buffer | null>
  close(): Promise<void>
  /** What is wrong with the window, or null. */
  fault(inWords?: Say): string | null
}

export interface WindowOptions {
  readonly wanted: ShellName | null
  readonly folder: string
  readonly bulletin: Bulletin
}

/** The screen's window in the best shell there is. Throws the problem where there is none. */
export function screenWindow({ wanted, folder, bulletin }: WindowOptions): ScreenWindow {
  const found = findShells()
  const choice = chooseShell({ wanted, platform: process.platform, env: process.env, found })
  if (choice.name === null) throw new ProblemError(choice.code, choice.words)
  const { name } = choice
  let last: ShellEvent | null = null
  let shown: { url: string; size: GlassSize } | null = null
  let shell: Shell | null = null
  let reopening: NodeJS.Timeout | undefined
  const make = ({ size }: { size: GlassSize }) =>
    makeShell(name, found, { profileFolder: folder, ...size, onEvent })
  const onEvent = (event: ShellEvent) => {
    last = event
    bulletin.announce({ event: 'alarm', data: { window: event.type, message: faultOf(event) } })
    if (event.type !== 'lost') return
    clearTimeout(reopening)
    reopening = setTimeout(() => void reopen(), reopenMs)
  }
  const reopen = async () => {
    await shell?.close()
    if (shown === null) return
    shell = make(shown)
    await shell.open(shown.url).catch((error: unknown) => onEvent({ type: 'lost', reason: String(error) }))
  }
  return {
    shellName: name,
    async open(url, size) {
      shown = { url, size }
      shell = make(shown)
      await shell.open(url).catch((error: unknown) => onEvent({ type: 'lost', reason: String(error) }))
    },
    screenshot: async () => (shell === null ? null : shell.screenshot()),
    async close() {
      shown = null
      clearTimeout(reopening)
      await shell?.close()
    },
    fault: (inWords) => last && faultOf(last, inWords),
  }
}

function faultOf(event: ShellEvent, inWords: Say = say.zh): string | null {
  switch (event.type) {
    case 'crashed':
      return inWords('播放窗口崩溃，正在自动恢复。', 'The screen’s window crashed and is being brought back.')
    case 'hung':
      return inWords(
        '播放窗口没有响应，正在自动恢复。',
        'The screen’s window does not respond and is being brought back.',
      )
    case 'lost':
      return inWords(
        `播放窗口打不开（${event.reason}）。请检查显示器连接，或重启机器。`,
        `The screen’s window cannot be opened (${event.reason}). Check the display’s cable, or restart the machine.`,
      )
    case 'recovered':
      return null
  }
}
