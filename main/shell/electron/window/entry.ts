import { app } from 'electron'
import { doorPortName, doorTokenName } from '../words.ts'
import { lockProgram } from './program-lock.ts'
import { talkWithController } from './talk.ts'

// The only file that acts when it is loaded: Electron's main script when the controller started Electron.
// Electron is built without type stripping, so this folder is bundled to JavaScript by `npm run setup`.
lockProgram()
if (app.requestSingleInstanceLock()) {
  const port = Number(process.env[doorPortName])
  const token = process.env[doorTokenName] ?? ''
  void app.whenReady().then(() => talkWithController({ port, token, onGone: () => app.exit(0) }))
} else app.exit(1)
