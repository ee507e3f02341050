import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fetchElectron } from '../setup/electron.ts'
import { buildControllerBundle, buildPages, buildWindowScript } from '../setup/pages.ts'
import { findElectron } from '../shell/electron/binary.ts'
import { electronPackage } from '../shell/shells.ts'

const programFolder = join(import.meta.dirname, '..', '..')
const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

/** `npm run package -- [electron-builder's options]`: installers in out/. Exit code 0, or 1 with the reason. */
async function packageProgram(options: readonly string[]): Promise<number> {
  const givenDist = options.some((option) => option.startsWith('-c.electronDist'))
  const dist = givenDist ? [] : await electronDist()
  if (dist === null) {
    complain(`缺少 Electron 程序文件（${process.platform}-${process.arch}），打不了安装包。`)
    complain('请在能上网的机器上重新运行本命令；下载慢或不通时先设置镜像，例如：')
    complain('  ELECTRON_MIRROR=镜像地址 npm run package -- --dir')
    complain('或者把 Electron 的 zip 解压到一个目录，再运行：npm run package -- --dir -c.electronDist=目录')
    return 1
  }
  for (const build of [buildPages, buildWindowScript, buildControllerBundle]) {
    const failure = await build({ force: true })
    if (failure === null) continue
    complain(`生成失败，没有打包。请重新运行 npm ci 后再试。\n${failure}`)
    return 1
  }
  return electronBuilder([...options, ...dist])
}

/** The option that names Electron's files, so that the builder does not fetch them once more; null where none are. */
async function electronDist(): Promise<string[] | null> {
  const isThere = () => findElectron(electronPackage) !== null
  if (!isThere()) await fetchElectron(electronPackage, say)
  return isThere() ? [`-c.electronDist=${join(electronPackage, 'dist')}`] : null
}

function electronBuilder(options: readonly string[]): Promise<number> {
  const cli = join(programFolder, 'node_modules/electron-builder/cli.js')
  const child = spawn(process.execPath, [cli, '--publish', 'never', ...options], {
    cwd: programFolder,
    stdio: 'inherit',
  })
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })
}

process.exitCode = await packageProgram(process.argv.slice(2))
