import { resolve } from 'node:path'
import { sampleFolder } from '../demo/configuration.ts'
import type { ShellName } from '../shell/shell.ts'
import { startStation, type RunningStation } from '../station.ts'
import { untilEnded } from '../until-ended.ts'
import { importSummary } from './import-table.ts'
import { dataPath, portNumber, readOptions, UsageError } from './options.ts'

const usage = `用法：ezhan start [--data 目录] [--port 端口] [--headless | --shell electron|chromium|headless]
                   [--content 目录] [--config 文件]

  --data     数据目录；不给则用系统默认位置，也可用环境变量 EZHAN_DATA
  --port     控制台和接口的端口，默认 8790，也可用环境变量 EZHAN_PORT
  --headless 不开窗口（没有显示器的机器）
  --shell    指定播放窗口；不给则选这台机器上最好的
  --content  启动时导入这个文件夹
  --config   站点配置文件（JSON）`

const options = {
  port: { type: 'string' },
  headless: { type: 'boolean' },
  shell: { type: 'string' },
  content: { type: 'string' },
  config: { type: 'string' },
} as const

const shellNames: readonly string[] = ['electron', 'chromium', 'headless'] satisfies ShellName[]
const isShellName = (name: string): name is ShellName => shellNames.includes(name)

/** Runs the station until it is told to end. */
export async function start(argv: string[]): Promise<number> {
  const { values } = readOptions(argv, options, usage)
  if (values.shell !== undefined && !isShellName(values.shell)) throw new UsageError(usage)
  const station = await startStation({
    dataFolder: dataPath(values.data),
    port: portNumber(values.port ?? process.env['EZHAN_PORT'] ?? '8790'),
    shell: values.headless === true ? 'headless' : (values.shell ?? null),
    configFile: values.config ?? null,
  })
  const ended = untilEnded(() => station.end())
  try {
    await Promise.race([play(station, values.content), ended])
  } catch (error) {
    await station.end()
    throw error
  }
  return ended
}

async function play(station: RunningStation, content: string | undefined): Promise<void> {
  const isEmpty = station.status().content.items === 0
  const folder = content === undefined ? (isEmpty ? sampleFolder : null) : resolve(content)
  // The window opens while the first files come in: whatever is there plays at once.
  const opening = station.openWindow()
  const importing = folder === null ? null : station.imports.take(folder, '启动时导入')
  await Promise.all([opening, importing?.then((report) => tellImport(report, content !== undefined))])
  await settled(station)
  process.stdout.write(`${block(station)}\n`)
}

function tellImport(report: Parameters<typeof importSummary>[0], isOwn: boolean): void {
  if (isOwn) process.stdout.write(`${importSummary(report)}\n`)
}

/** Until something is on the glass, or clearly will not be: the block says what plays now. */
async function settled(station: RunningStation): Promise<void> {
  for (let tries = 0; tries < 50 && station.status().now === null; tries += 1) {
    await new Promise((done) => setTimeout(done, 100))
  }
}

function block(running: RunningStation): string {
  const { url, firstPassword, shellName } = running
  const { now, station, screen } = running.status()
  const playing = now === null ? '（还没有可播的内容）' : `${now.title}（来源：${now.publisher}）`
  return [
    '────────────────────────────────────────',
    `  ${station.name}`,
    `  控制台    ${url}/console/`,
    ...(firstPassword === null
      ? []
      : [`  首次密码  ${firstPassword}（用户名 admin，登录后须修改；只显示这一次）`]),
    `  播放窗口  ${shellName} ${screen.width}×${screen.height}`,
    `  正在播放  ${playing}`,
    '  结束请按 Ctrl+C',
    '────────────────────────────────────────',
  ].join('\n')
}
