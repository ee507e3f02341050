import { join } from 'node:path'
import { app, utilityProcess, type UtilityProcess } from 'electron'
import { programWord, withoutAccelerationFlag, type ControllerWord } from '../shell/electron/words.ts'
import { lockProgram } from '../shell/electron/window/program-lock.ts'
import { talkWithController } from '../shell/electron/window/talk.ts'

// The packaged program's main script. It starts the controller in a process of its own, as a checkout starts it
// by Node, and opens windows for it; a command such as `ezhan hours` runs the controller alone.
const given = process.argv.slice(app.isPackaged ? 1 : 2).filter((word) => word !== withoutAccelerationFlag)
const words = given[0]?.startsWith('--') || given.length === 0 ? ['start', ...given] : given
const accelerated = !process.argv.includes(withoutAccelerationFlag)

if (words[0] === 'start') lockProgram()
if (words[0] === 'start' && !app.requestSingleInstanceLock()) {
  process.stderr.write('程序已经在运行。\n')
  app.exit(1)
} else void app.whenReady().then(runController)

function runController(): void {
  const script = join(import.meta.dirname, '..', 'controller', 'ezhan.mjs')
  const controller = utilityProcess.fork(script, words, { stdio: 'inherit', serviceName: 'ezhan' })
  let code: number | null = null
  controller.on('message', (message) => obey(controller, programWord.parse(message)))
  controller.once('exit', (ended) => {
    code = ended
    app.exit(ended)
  })
  // Asked to quit, the controller first closes its segment and its database.
  app.on('before-quit', (event) => {
    if (code !== null) return
    event.preventDefault()
    tell(controller, { type: 'end' })
  })
}

function obey(controller: UtilityProcess, word: ReturnType<typeof programWord.parse>): void {
  // Acceleration can only be given up before the program is ready.
  if (!word.accelerated && accelerated) {
    app.relaunch({ args: [...process.argv.slice(1), withoutAccelerationFlag] })
    app.quit()
    return
  }
  const { port, token } = word
  talkWithController({ port, token, onGone: () => tell(controller, { type: 'windowGone', port }) })
}

const tell = (controller: UtilityProcess, word: ControllerWord) => controller.postMessage(word)
