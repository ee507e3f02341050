import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { buildControllerBundle, buildWindowScript } from '../../main/setup/pages.ts'
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
