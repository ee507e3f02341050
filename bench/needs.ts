import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { findShells } from '../main/shell/shells.ts'
import { root } from './station-process.ts'
import { Lacking } from './section.ts'

const debianNames: Readonly<Record<string, string>> = { Xvfb: 'xvfb', ffmpeg: 'ffmpeg' }

function isInstalled(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Throws `Lacking`, with the way out, for the first tool that is not there. */
export function need(...tools: readonly ('Xvfb' | 'ffmpeg' | 'cp' | 'sha256sum' | 'sync')[]): void {
  for (const tool of tools) {
    if (isInstalled(tool)) continue
    throw new Lacking(`needs ${tool} (Debian: apt-get install ${debianNames[tool] ?? 'coreutils'})`)
  }
}

/** The browser's program, which the window's shells use too. */
export function needBrowser(): string {
  const { browser } = findShells()
  if (browser === null) throw new Lacking('needs a Chromium: run `npm run setup`')
  if (!existsSync(join(root, 'renderer/dist/screen/index.html')))
    throw new Lacking('needs the built pages: run `npm run setup`')
  return browser
}
