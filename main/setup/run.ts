import { spawn } from 'node:child_process'

export interface RunChoice {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly timeoutMs: number
}

const lastWordsChars = 600

/** Runs a program without showing what it writes. Null when it went well, else its last words. */
export function run(
  program: string,
  args: readonly string[],
  { env = {}, cwd, timeoutMs }: RunChoice,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      ...(cwd && { cwd }),
    })
    let words = ''
    const hear = (text: string) => {
      words = (words + text).slice(-lastWordsChars)
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code === 0 ? null : words.trim() || `${signal ?? code}`))
  })
}
