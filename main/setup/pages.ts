import { join } from 'node:path'
import { isFresh } from './freshness.ts'
import { run } from './run.ts'

const programFolder = join(import.meta.dirname, '..', '..')
const within = (path: string) => join(programFolder, path)

const buildTimeoutMs = 300_000

/** Something that is built from sources of this folder, and when it has to be built again. */
interface Building {
  readonly config: string
  readonly built: string
  readonly sources: readonly string[]
}

const pages: Building = {
  config: 'renderer/vite.config.ts',
  built: 'renderer/dist/screen/index.html',
  sources: [
    'renderer/screen',
    'renderer/console',
    'renderer/query',
    'renderer/vite.config.ts',
    'playlist',
    'station',
    'contract',
    'package-lock.json',
  ],
}

/** What runs inside Electron: it is built without type stripping. */
const windowScript: Building = {
  config: 'main/package/window.vite.config.ts',
  built: 'build/window/entry.mjs',
  sources: ['main/shell', 'main/package', 'package-lock.json'],
}

/** The controller for the packaged program. */
const controllerBundle: Building = {
  config: 'main/package/controller.vite.config.ts',
  built: 'build/controller/ezhan.mjs',
  sources: ['main', 'server', 'playlist', 'ledger', 'station', 'contract', 'package-lock.json'],
}

/** Builds the pages of the screen where their sources are younger. Null when all is well, else what went wrong. */
export const buildPages = (options: { force?: boolean } = {}) => build(pages, options)

/** The same for the script that runs inside Electron. */
export const buildWindowScript = (options: { force?: boolean } = {}) => build(windowScript, options)

/** The same for the packaged program's controller. */
export const buildControllerBundle = (options: { force?: boolean } = {}) => build(controllerBundle, options)

async function build({ config, built, sources }: Building, { force = false }): Promise<string | null> {
  if (!force && (await isFresh(within(built), sources.map(within)))) return null
  const vite = within('node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', within(config)]
  return run(process.execPath, args, { cwd: programFolder, timeoutMs: buildTimeoutMs })
}
