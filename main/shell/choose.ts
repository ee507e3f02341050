import type { ProblemCode, ProblemWords } from '../../server/problem/problem.ts'
import type { ShellName } from './shell.ts'
import type { ShellsFound } from './shells.ts'

export interface ShellWish {
  /** What `--shell` or `--headless` asked for; null leaves the choice to the program. */
  readonly wanted: ShellName | null
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly found: ShellsFound
}

export type ShellChoice =
  | { readonly name: ShellName; readonly reason: string }
  | { readonly name: null; readonly code: ProblemCode; readonly words: ProblemWords }

/** Windows always has a desktop to draw on; elsewhere X or Wayland says so in the environment. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) =>
  platform === 'win32' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])

/** Electron where its program is there, else a system browser, and without a display the same browser headless. */
export function chooseShell({ wanted, platform, env, found }: ShellWish): ShellChoice {
  const display = hasDisplay(platform, env)
  if (wanted) return wantedShell(wanted, display, found)
  if (display && found.electron) return { name: 'electron', reason: 'Electron 已安装' }
  if (display && found.browser) return { name: 'chromium', reason: 'Electron 未安装，使用系统浏览器' }
  if (found.browser) return { name: 'headless', reason: '没有显示器，不开窗口运行' }
  if (found.electron) return { name: null, code: 'display-missing', words: { shell: 'electron' } }
  return { name: null, code: 'shell-missing', words: {} }
}

function wantedShell(shell: ShellName, display: boolean, found: ShellsFound): ShellChoice {
  const program = shell === 'electron' ? found.electron : found.browser
  if (!program) {
    const nothing = !found.electron && !found.browser
    return { name: null, code: nothing ? 'shell-missing' : 'shell-not-installed', words: { shell } }
  }
  if (shell !== 'headless' && !display) return { name: null, code: 'display-missing', words: { shell } }
  return { name: shell, reason: '按启动参数指定' }
}
