import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { run } from './run.ts'

/** Where Electron's program is fetched from; the second answers in China, where the first often does not. */
const sources = [
  'https://github.com/electron/electron/releases/download/',
  'https://npmmirror.com/mirrors/electron/',
]
const answerTimeoutMs = 8_000
const downloadTimeoutMs = 600_000

/**
 * Fetches Electron's program by its own installer, which checks its SHA-256. False where no source answers or
 * there is none for this machine: a system browser serves as well, so this is never an error.
 */
export async function fetchElectron(packageFolder: string, say: (line: string) => void): Promise<boolean> {
  if (!['linux', 'win32'].includes(process.platform) || !['x64', 'arm64'].includes(process.arch)) return false
  const mirror = await answeringSource(packageFolder)
  if (mirror === null) return false
  say('正在下载 Electron（约 120 MB，请稍候）……')
  const failure = await run(process.execPath, [join(packageFolder, 'install.js')], {
    env: { ELECTRON_MIRROR: mirror },
    timeoutMs: downloadTimeoutMs,
  })
  return failure === null
}

async function answeringSource(packageFolder: string): Promise<string | null> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(manifest)
  const path = `v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
  const own = process.env['ELECTRON_MIRROR']
  for (const source of own ? [own] : sources) if (await answers(new URL(path, source))) return source
  return null
}

async function answers(address: URL): Promise<boolean> {
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(answerTimeoutMs) }).then(
    ({ ok }) => ok,
    () => false,
  )
}
