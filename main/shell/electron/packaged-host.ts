import type { ParentPort } from 'electron'
import { controllerWord, type ProgramWord } from './words.ts'
import type { WindowHost } from './host.ts'

/** Set where the controller runs inside the packaged program; a checkout's Node knows no such port. */
export const programPort = (process as { parentPort?: ParentPort }).parentPort ?? null

/** The packaged program around the controller opens the window: it is Electron already. */
export function packagedHost(program: ParentPort): WindowHost {
  return (call) => {
    const { promise: exited, resolve } = Promise.withResolvers<string>()
    program.on('message', ({ data }) => {
      const word = controllerWord.parse(data)
      if (word.type === 'windowGone' && word.port === call.port) resolve('the window closed')
    })
    program.postMessage({ type: 'openWindow', ...call } satisfies ProgramWord)
    // Its window closes when the door does.
    return { exited, end: () => Promise.resolve() }
  }
}

/** The program is asked to quit: the controller ends as it does on SIGTERM, which Windows does not have. */
export function obeyProgram(program: ParentPort): void {
  program.on('message', ({ data }) => {
    if (controllerWord.parse(data).type === 'end') process.emit('SIGTERM')
  })
}
