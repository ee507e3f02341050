import { newSecret } from '../server/access/secret.ts'
import { buildApp } from '../server/http/app.ts'
import type { App } from '../server/http/typed-app.ts'
import type { Door } from '../server/http/door.ts'
import type { Status } from '../server/http/status-shape.ts'
import { ProblemError } from '../server/problem/problem.ts'
import { openBulletin } from './bulletin.ts'
import { systemClocks } from './clocks.ts'
import { configure, readConfiguration } from './configure.ts'
import { StationController } from './controller.ts'
import { dataFolder, holdDataFolder } from './data-folder.ts'
import { hoursOf } from './hours.ts'
import { Imports } from './importing.ts'
import { startJobs } from './jobs.ts'
import { openMemory, type Memory } from './memory.ts'
import { requirePages } from './pages.ts'
import { Playout } from './playout.ts'
import { screenWindow } from './screen-window.ts'
import type { ShellName } from './shell/shell.ts'
import { version } from './version.ts'
import type { Configuration } from '../server/settings/configuration.ts'

export interface StationOptions {
  readonly dataFolder: string
  readonly port: number
  readonly shell: ShellName | null
  readonly configFile: string | null
}

export interface RunningStation {
  readonly url: string
  /** Only at the very first start. */
  readonly firstPassword: string | null
  readonly shellName: ShellName
  readonly imports: Imports
  status(): Status
  /** Opens the screen's window; the station plays from now on. */
  openWindow(): Promise<void>
  /** Closes the open segment, the window, the door and the database. */
  end(): Promise<void>
}

/** Puts a station together. What may refuse comes first, and what must not be lost is closed last. */
export async function startStation(options: StationOptions): Promise<RunningStation> {
  const pagesFolder = requirePages()
  const given = options.configFile === null ? null : readConfiguration(options.configFile)
  const readClocks = systemClocks()
  const nowMs = () => readClocks().wallMs
  const startedAtMs = nowMs()
  const folder = dataFolder(options.dataFolder)
  const bulletin = openBulletin()
  const window = screenWindow({ wanted: options.shell, folder: folder.shellFolder, bulletin })
  const hold = holdDataFolder(folder, new Date(startedAtMs).toISOString())
  const memory = openMemory(folder)
  const configuration = configure(memory.database, given, startedAtMs)
  const { schedule } = configuration
  memory.ledger.recover()
  const firstPassword = await memory.users.ensureFirst()
  const { shellName } = window
  const playout = new Playout({ configuration, memory, bulletin, readClocks, shellName })
  const { library } = memory
  const onTaken = () => playout.refresh()
  const imports = new Imports({ library, bulletin, nowMs, today: () => playout.today(), onTaken })
  const { calendar } = playout.loop.state().plan
  const hours = hoursOf(memory.database, memory.ledger, { schedule, calendar })
  const controller = new StationController({ configuration, folder, memory, playout, window, imports, hours, bulletin, readClocks, startedAtMs }) // prettier-ignore
  const [stageKey, localKey] = [newSecret(), newSecret()]
  const stageLine = playout.glass
  const app = await buildApp({ ...doorOf(memory, configuration), controller, hours, stageLine, stageKey, localKey, pagesFolder, nowMs }) // prettier-ignore
  const jobs = startJobs(library, playout, schedule.zone, nowMs)
  const end = async () => {
    playout.loop.end()
    await Promise.all([window.close(), app.close(), jobs.end(), imports.end()])
    memory.close()
    hold.release()
  }
  const url = await listen(app, options.port, end)
  hold.tell(url, localKey)
  const openWindow = () => window.open(`${url}/screen/#key=${stageKey}`, configuration.glass)
  return { url, firstPassword, shellName, imports, status: () => controller.status(), openWindow, end }
}

/** What the door needs of the station's memory. */
function doorOf({ library, ledger, users, tokens, sessions }: Memory, { profile, schedule }: Configuration) {
  return {
    users,
    tokens,
    sessions,
    ledger,
    mediaFile: (hash) => library.mediaFile(hash),
    items: () => library.items(),
    refusals: () => library.refusals().map(({ path, problem }) => ({ path, ...problem })),
    identity: () => ({ code: profile.code, name: profile.name, zone: schedule.zone }),
    version,
    reportError: (error) => process.stderr.write(`${String(error)}\n`),
  } satisfies Partial<Door>
}

/** Loopback only: administration from outside is switched on by a person, never by default. */
async function listen(app: App, port: number, giveUp: () => Promise<void>): Promise<string> {
  try {
    return await app.listen({ host: '127.0.0.1', port })
  } catch (error) {
    await giveUp()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new ProblemError('port-taken', { port, other: port + 1 })
  }
}
