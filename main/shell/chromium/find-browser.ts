import { posix, win32 } from 'node:path'

/** How the machine is looked at; real in the program, made up in a test. */
export interface MachineFiles {
  exists(path: string): boolean
  /** The first bytes of a small script, or an empty text. */
  startOf(path: string): string
}

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const usualFolders = ['/usr/local/bin', '/usr/bin', '/bin']

/** Edge comes with Windows; Chrome goes first where somebody chose to install it. */
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]
const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA']

/** Ubuntu's chromium is a script that only starts, or asks for, a snap: it takes no pipe and no profile. */
const isSnapStub = (path: string, files: MachineFiles) =>
  path.startsWith('/snap/') || /\/snap\/bin|snap install/.test(files.startOf(path))

/** The browser that can serve as a shell, or null. `EZHAN_BROWSER` names one outright. */
export function findBrowser(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  files: MachineFiles,
): string | null {
  const named = env['EZHAN_BROWSER']
  if (named) return files.exists(named) ? named : null
  return platform === 'win32' ? onWindows(env, files) : onLinux(env, files)
}

function onWindows(env: NodeJS.ProcessEnv, files: MachineFiles): string | null {
  const folders = windowsFolders.flatMap((name) => env[name] ?? [])
  const paths = windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, ...program)))
  return paths.find((path) => files.exists(path)) ?? null
}

function onLinux(env: NodeJS.ProcessEnv, files: MachineFiles): string | null {
  const folders = new Set([...(env['PATH'] ?? '').split(':').filter(Boolean), ...usualFolders])
  const paths = linuxNames.flatMap((name) => [...folders].map((folder) => posix.join(folder, name)))
  return paths.find((path) => files.exists(path) && !isSnapStub(path, files)) ?? null
}
