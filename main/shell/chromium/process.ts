import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { endTree, exitOf } from '../process-tree.ts'
import { Cdp } from './cdp.ts'

/** A browser that runs, and the talk with it. */
export interface Browser {
  readonly cdp: Cdp
  /** Resolves when its first process is gone, with what it said last. */
  readonly exited: Promise<string>
  /** Ends every process of it, asked first and then forced; done within 2 s. */
  end(): Promise<void>
}

const lastWordsChars = 400
const askedCloseMs = 600

/** Starts the browser and waits until it answers. */
export async function startBrowser(
  path: string,
  flags: readonly string[],
  profileFolder: string,
): Promise<Browser> {
  // A group of its own: a Ctrl+C in the terminal goes to the controller alone, and the group ends as one.
  const child = spawn(path, flags, {
    // Before its first page the window has the toolkit's background: a dark one, for white would flash in the hall.
    env: { ...process.env, GTK_THEME: 'Adwaita:dark' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const exited = exitWords(child)
  // The pipes of `stdio` come in its order; their types do not say which way they go.
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const browser = { cdp, exited, end: () => end(cdp, child, profileFolder) }
  const answered = cdp.send('Browser.getVersion', {}, { timeoutMs: 20_000 }).then(() => null)
  const failure = await Promise.race([answered, exited]).catch((error: unknown) => String(error))
  if (failure === null) return browser
  await browser.end()
  throw new Error(failure)
}

/** The reason of an end that nobody asked for is in the last lines the browser wrote. */
async function exitWords(child: ChildProcess): Promise<string> {
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-lastWordsChars)
  })
  const how = await exitOf(child)
  return [how, words.trim()].filter(Boolean).join(': ')
}

async function end(cdp: Cdp, child: ChildProcess, profileFolder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await cdp.send('Browser.close', {}, { timeoutMs: askedCloseMs }).catch(() => undefined)
  await endTree(child, askedCloseMs, profileFolder)
}
