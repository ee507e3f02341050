import { readFile } from 'node:fs/promises'
import { hasDisplay } from '../shell/choose.ts'
import { programPort } from '../shell/electron/packaged-host.ts'
import { electronPackage, findShells } from '../shell/shells.ts'
import { installByApt } from './apt.ts'
import { fetchElectron } from './electron.ts'
import { buildPages, buildWindowScript } from './pages.ts'
import { wayToBrowser } from './way-to-browser.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

/** `ezhan setup`: a shell and the built pages. Says nothing when nothing is missing; exit code 0, 1 or 2. */
export async function setup(argv: readonly string[]): Promise<number> {
  const force = argv.includes('--force')
  const unknown = argv.find((word) => word !== '--force')
  if (unknown !== undefined) {
    complain(`不认识的参数：${unknown}。用法：npm run setup [-- --force]`)
    return 2
  }
  if (programPort) {
    say('安装版自带窗口程序和播放页，不需要运行 setup。')
    return 0
  }
  const hasShell = await provideShell()
  const hasPages = await provideBuilds(force)
  return hasShell && hasPages ? 0 : 1
}

async function provideShell(): Promise<boolean> {
  const before = findShells()
  if (before.electron) return true
  // Without a display Electron cannot run: on a server it would only cost time and room.
  if (hasDisplay(process.platform, process.env)) {
    if (await fetchElectron(electronPackage, say)) return true
    if (before.browser) say('Electron 没有下载成功（下载源没有响应），将使用系统浏览器，不影响播放。')
  }
  return before.browser !== null || provideBrowser()
}

async function provideBrowser(): Promise<boolean> {
  const osRelease = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const way = wayToBrowser({ platform: process.platform, osRelease, asRoot: process.getuid?.() === 0 })
  if (way.type === 'tell') {
    way.lines.forEach(complain)
    return false
  }
  const failure = await installByApt(way.packageName, say)
  const { browser } = findShells()
  if (failure === null && browser) {
    say(`浏览器已安装：${browser}`)
    return true
  }
  complain('Chromium 没有安装成功。请检查网络和软件源，然后重新运行 npm run setup。')
  if (failure) complain(failure)
  return false
}

async function provideBuilds(force: boolean): Promise<boolean> {
  const failures = [await buildPages({ force })]
  if (findShells().electron) failures.push(await buildWindowScript({ force }))
  const said = failures.filter((failure) => failure !== null)
  if (said.length === 0) return true
  complain('播放页没有生成成功。请重新运行 npm ci，再运行 npm run setup。')
  said.forEach(complain)
  return false
}
