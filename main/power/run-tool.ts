import { execFile } from 'node:child_process'

/** DDC talks over a bus of 100 kbit/s and tries again; CEC opens its adapter first. */
const patienceMs = 10_000
const mostBytes = 256 * 1024

/** What a tool said, or null where there is none, it failed, or it did not come to an end. */
export type RunTool = (command: string, words: readonly string[], input?: string) => Promise<string | null>

export const runTool: RunTool = (command, words, input) =>
  new Promise((settle) => {
    const options = { timeout: patienceMs, maxBuffer: mostBytes, killSignal: 'SIGKILL' } as const
    const child = execFile(command, [...words], options, (error, output) => settle(error ? null : output))
    // A tool that ends without reading is no fault of ours.
    child.stdin?.on('error', () => settle(null))
    child.stdin?.end(input ?? '')
  })
