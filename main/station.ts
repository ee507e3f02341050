import { publicKeyOf } from '../ledger/suite.ts'
import { AttachmentShelf } from '../server/attachments/attachment-shelf.ts'
import { newSecret } from '../server/access/secret.ts'
import { buildApp } from '../server/http/app.ts'
import type { App } from '../server/http/typed-app.ts'
import type { Door } from '../server/http/door.ts'
import type { Status } from '../contract/status.ts'
import { instantIn } from '../contract/instant.ts'
import { ProblemError } from '../server/problem/problem.ts'
import { openBulletin } from './bulletin.ts'
import { systemClocks } from './clocks.ts'
import { stationCommissioning } from './desks/commissioning.ts'
import { configure, readConfiguration } from './configure.ts'
import { dataFolder, holdDataFolder } from './data-folder.ts'
import { openEngine, type Engine } from './engine.ts'
import type { Imports } from './desks/importing.ts'
import { stationInspection } from './desks/inspection.ts'
import { Keeping } from './jobs/keeping.ts'
import { openMemory } from './memory.ts'
import type { OutsideDoor } from './desks/outside.ts'
import { requirePages } from './pages.ts'
import { stationQuery } from './desks/query.ts'
import { sealPast } from './jobs/sealing.ts'
import { errorsTo, stationBackups, stationLogs, stationOutside, stationSystem } from './desks/system.ts'
import { stationKey } from './station-key.ts'
import { screenWindow } from './glass/screen-window.ts'
import type { ShellName } from './shell/shell.ts'
import { version } from './version.ts'
import { startWork } from './jobs/work.ts'
import type { SettingsBook } from '../server/settings/settings-book.ts'

export interface StationOptions {
  readonly dataFolder: string
  readonly port: number
  readonly shell: ShellName | null
  readonly configFile: string | null
  /** Where the door to other machines listens, once it is switched on; every network where it is left out. */
  readonly outsideHost?: string
}

export interface RunningStation {
  readonly url: string
  /** Only at the very first start. */
  readonly firstPassword: string | null
  readonly shellName: ShellName
  readonly imports: Imports
  status(): Status
  /** The screen's page, with its key: whoever opens it is the stage. */
  readonly screenUrl: string
  /** Opens the screen's window; the station plays from now on. */
  openWindow(): Promise<void>
  /** Closes the open segment, the window, the door and the database. */
  end(): Promise<void>
}

/** What may refuse comes first: pages, configuration, a shell, the data folder. Nothing is written before. */
function takeGround(options: StationOptions) {
  const pagesFolder = requirePages()
  const given = options.configFile === null ? null : readConfiguration(options.configFile)
  const readClocks = systemClocks()
  const startedAtMs = readClocks().wallMs
  const folder = dataFolder(options.dataFolder)
  const bulletin = openBulletin()
  const window = screenWindow({ wanted: options.shell, folder: folder.shellFolder, bulletin })
  const hold = holdDataFolder(folder, new Date(startedAtMs).toISOString())
  const memory = openMemory(folder, readClocks())
  memory.ledger.recover()
  const settings = configure(memory, given, readClocks())
  const logs = stationLogs(folder.path, readClocks, () => settings.now().schedule.zone)
  const reportError = errorsTo(logs)
  const backups = stationBackups({ settings, folder, memory, readClocks, reportError })
  const keeping = new Keeping({ settings, folder, memory, readClocks, backups })
  return {
    pagesFolder,
    settings,
    folder,
    memory,
    keeping,
    backups,
    logs,
    reportError,
    window,
    hold,
    bulletin,
    readClocks,
    startedAtMs,
  }
}

type Ground = ReturnType<typeof takeGround>

/** Puts a station together and opens its door. What must not be lost is closed last. */
export async function startStation(options: StationOptions): Promise<RunningStation> {
  const ground = takeGround(options)
  const { settings, folder, memory, window, hold, reportError } = ground
  const firstPassword = await memory.users.ensureFirst()
  const engine = openEngine(ground)
  const { playout, imports, controller } = engine
  const key = stationKey(folder.path)
  const query = stationQuery(ground, engine)
  const outside = stationOutside({ ...ground, host: options.outsideHost ?? '0.0.0.0' })
  const commissioning = stationCommissioning({ ...ground, engine, key, reportError })
  const seal = sealer(ground, query, key)
  seal()
  const keys = { stageKey: newSecret(), localKey: newSecret(), publicKey: publicKeyOf(key) }
  const app = await buildApp({
    ...doorOf(ground),
    ...engine,
    ...keys,
    stageLine: engine.workGlass.listening(
      commissioning.listening(query.listening(engine.films.listening(playout.glass))),
    ),
    commissioning: commissioning.desk,
    attachments: new AttachmentShelf(folder.path),
    query: query.door,
    inspection: stationInspection({ ...ground, ...engine, key, outside }),
    system: stationSystem({ ...ground, outside }),
  })
  const work = startWork(ground, engine, seal, reportError)
  const end = ending(ground, engine, { outside, app, work })
  const url = await listen(app, options.port, end)
  hold.tell(url, keys.localKey)
  await outside.open((request, response) => app.routing(request, response), reportError)
  ground.logs.write('word', `station ${version} listens at ${url}`)
  commissioning.tell(wayIn(outside, url))
  const screenUrl = `${url}/screen/#key=${keys.stageKey}`
  const openWindow = () => window.open(screenUrl, settings.now().glass)
  const { shellName } = window
  const status = () => controller.status()
  return { url, firstPassword, shellName, imports, status, screenUrl, openWindow, end }
}

/** Seals the days that are over, once what was looked up in them is told. */
function sealer(
  { settings, memory, readClocks }: Ground,
  query: ReturnType<typeof stationQuery>,
  key: ReturnType<typeof stationKey>,
) {
  return () => {
    query.tellDays(readClocks())
    sealPast({ ...sealingOf(settings), key, ...memory }, readClocks())
  }
}

/** Where the console is found: from elsewhere, where other machines may come in. */
const wayIn = (outside: OutsideDoor, url: string) => () => {
  const [first] = outside.state().addresses
  return { address: `${first ?? url}/console/`, isOutside: first !== undefined }
}

interface Opened {
  readonly outside: OutsideDoor
  readonly app: App
  readonly work: ReturnType<typeof startWork>
}

/** The good order of the end: what plays first, then the doors, what must not be lost last. */
function ending(ground: Ground, engine: Engine, { outside, app, work }: Opened) {
  return async (): Promise<void> => {
    const worked = work.end()
    engine.playout.loop.end()
    engine.takeovers.end()
    const doors = [outside.end(), app.close(), ground.backups.settled()]
    const fetched = [engine.panelWatch.end(), engine.feedRound.end()]
    await Promise.all([ground.window.close(), ...doors, worked, engine.imports.end(), ...fetched])
    ground.memory.close()
    ground.hold.release()
  }
}

/** Whose seals they are. */
function sealingOf(settings: Pick<SettingsBook, 'now'>) {
  const { profile, schedule } = settings.now()
  return { station: profile.code, screens: [profile.screenId], zone: schedule.zone }
}

/** What the door needs of what the station stands on. */
function doorOf({ memory, settings, pagesFolder, readClocks, reportError }: Ground) {
  const { library, ledger, seals, acts, users, tokens, sessions, signIn } = memory
  return {
    users,
    tokens,
    sessions,
    signIn,
    ledger,
    seals,
    acts,
    pagesFolder,
    nowMs: () => readClocks().wallMs,
    readClocks,
    mediaFile: (hash) => library.mediaFile(hash),
    takePoster: (hash, bytes) => library.takePoster(hash, bytes, readClocks().wallMs),
    refusals: (language) =>
      library.refusals(language).map(({ path, problem, atMs, by }) => ({
        ...{ path, ...problem, by, at: instantIn(atMs, settings.now().schedule.zone) },
      })),
    clearRefusals: () => library.clearRefusals(),
    identity: () => {
      const { profile, schedule } = settings.now()
      return { code: profile.code, name: profile.name, zone: schedule.zone }
    },
    version,
    reportError,
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
