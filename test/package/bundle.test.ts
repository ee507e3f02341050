import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { buildControllerBundle, buildWindowScript } from '../../main/setup/pages.ts'
import { bundledPackages } from '../../main/package/bundled-packages.ts'
import { shippedPackages } from '../../main/package/notices.ts'
import { workerEntries } from '../../main/package/worker-entries.ts'
import { openDatabase } from '../../server/database/open.ts'
import { findElectron } from '../../main/shell/electron/binary.ts'
import { electronPackage } from '../../main/shell/shells.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

describe('the packaged controller', () => {
  it('is one bundle that runs, and finds what it reads where the sources have it', async () => {
    expect(await buildControllerBundle()).toBeNull()
    const { stdout } = await run(process.execPath, [join(root, 'build/controller/ezhan.mjs'), '--version'])
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(stdout.trim()).toBe(manifest.version)
  })
})

/** `server/database/backup-worker.ts` for every thread that the sources start. */
function startedThreads(): string[] {
  const listed = execFileSync('git', ['ls-files', 'main', 'server'], { cwd: root, encoding: 'utf8' })
  return listed
    .split('\n')
    .filter((path) => path.endsWith('.ts') && existsSync(join(root, path)))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/new Worker\(\s*([^,)]*)/g)].map(
        ([, place = '']) => {
          // Started by its file's place, as the bundle knows to turn into its own; any other way would not be packed.
          const name = /^new URL\('\.\/([\w-]+)\.ts'$/.exec(place.trim())?.[1]
          return name === undefined ? `${path}: ${place}` : join(dirname(path), `${name}.ts`)
        },
      ),
    )
}

describe('the threads of the packaged controller', () => {
  it('are in the bundle, every one that the sources start', async () => {
    const entries = Object.values(workerEntries(root)).map((path) => relative(root, path))
    expect(startedThreads()).toContain('server/database/backup-worker.ts')
    expect(startedThreads().filter((path) => !entries.includes(path))).toEqual([])
    expect(await buildControllerBundle()).toBeNull()
    const missing = entries.filter(
      (path) => !existsSync(join(root, 'build/controller', `${basename(path, '.ts')}.mjs`)),
    )
    expect(missing).toEqual([])
  })

  it('run there: a database is backed up, with the migrations that are packed beside them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ezhan-bundle-'))
    openDatabase(join(folder, 'station.db')).close()
    const script = join(root, 'build/controller/ezhan.mjs')
    await run(process.execPath, [script, 'backup', join(folder, 'copy.db'), '--data', folder])
    const worker = new Worker(join(root, 'build/controller/backup-worker.mjs'), {
      workerData: { from: join(folder, 'station.db'), to: join(folder, 'night.db') },
    })
    await once(worker, 'exit')
    expect(['copy.db', 'night.db'].filter((name) => !existsSync(join(folder, name)))).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

describe('the packages that stay outside the bundle', () => {
  it('are packed whole: none keeps modules where the builder does not look', () => {
    const ownModules = shippedPackages(root)
      .map(({ name }) => name)
      .filter((name) => hasInnerModules(join(root, 'node_modules', name)))
    expect(ownModules).toEqual([...bundledPackages])
  })
})

/** Beneath a folder of the package itself; one beside its package.json is npm's, and the builder's to pack; tests run nowhere. */
function hasInnerModules(folder: string): boolean {
  if (!existsSync(folder)) return false
  const inner = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep))
  return inner.some(
    (steps) => !['node_modules', 'test'].includes(steps[0] ?? '') && steps.at(-1) === 'node_modules',
  )
}

describe("Electron's scripts", () => {
  it('are plain JavaScript that needs nothing but Electron and Node', async () => {
    expect(await buildWindowScript()).toBeNull()
    for (const name of ['entry.mjs', 'program.mjs']) {
      const script = readFileSync(join(root, 'build/window', name), 'utf8')
      const imported = [...script.matchAll(/from "([^."][^"]*)"/g)].map(([, from]) => from)
      expect(imported.filter((from) => from !== 'electron' && !from?.startsWith('node:'))).toEqual([])
    }
  })
})

describe('packaging', () => {
  const missing = findElectron(electronPackage) === null
  if (!missing) console.log('left out: packaging without Electron (its program is installed here)')

  it.runIf(missing)(
    "says what is missing and how to get it where Electron's program cannot be had",
    async () => {
      // The discard port: nobody answers there.
      const env = { ...process.env, ELECTRON_MIRROR: 'http://127.0.0.1:9/' }
      const packaging = run(process.execPath, [join(root, 'main/package/build.ts'), '--dir'], { env })
      await expect(packaging).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/缺少 Electron.*\n.*ELECTRON_MIRROR/s) as string,
      })
      expect(existsSync(join(root, 'out/linux-unpacked'))).toBe(false)
    },
  )
})
