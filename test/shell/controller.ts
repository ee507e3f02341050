import type { ShellName } from '../../main/shell/shell.ts'
import { findShells, makeShell } from '../../main/shell/shells.ts'
import { size } from './under-test.ts'

// A controller that only holds a window open: `controller.ts SHELL URL FOLDER`. Made to be killed.
const [name, url = '', profileFolder = ''] = process.argv.slice(2)
const shell = makeShell(name as ShellName, findShells(), { profileFolder, ...size, onEvent: () => undefined })
await shell.open(url)
setInterval(() => undefined, 60_000)
