import { run } from './run.ts'

const aptTimeoutMs = 900_000
const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }

/** Installs a package by apt-get, as root. Null when it went well, else what apt-get said last. */
export async function installByApt(packageName: string, say: (line: string) => void): Promise<string | null> {
  say('正在更新软件源……')
  const stale = await run('apt-get', ['update', '-q'], { env, timeoutMs: aptTimeoutMs })
  say('正在下载并安装 Chromium（约 100 MB，请稍候）……')
  const args = ['install', '-y', '-q', '--no-install-recommends', packageName]
  const failure = await run('apt-get', args, { env, timeoutMs: aptTimeoutMs })
  // An update that failed in one source of several is no reason: the install says what counts.
  return failure === null ? null : [stale, failure].filter(Boolean).join('\n')
}
