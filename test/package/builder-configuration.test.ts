import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

interface BuilderConfiguration {
  getConfig(folder: string, path: string, options: null): Promise<Configuration>
  validateConfiguration(configuration: object, log: { isEnabled: boolean }): Promise<void>
}
// The builder keeps its reader and its check to itself.
const builder = createRequire(import.meta.url)(
  'app-builder-lib/out/util/config/config.js',
) as BuilderConfiguration
const validate = (given: object) => builder.validateConfiguration(given, { isEnabled: false })

let configuration: Configuration
beforeAll(async () => {
  configuration = await builder.getConfig(root, 'electron-builder.yml', null)
})

describe("the builder's configuration", () => {
  it("passes the builder's own schema", async () => {
    await expect(validate(configuration)).resolves.not.toThrow()
  })

  it('would not pass with a word the schema does not know', async () => {
    await expect(validate({ ...configuration, asarUnpacked: [] })).rejects.toThrow('asarUnpacked')
  })

  it('packs for Windows and for Debian', () => {
    const { win, linux } = configuration
    expect(win?.target).toBe('nsis')
    expect(linux?.target).toEqual(['deb', 'AppImage'])
  })

  it('leaves native parts outside the archive and the Node packages out altogether', () => {
    const { asarUnpack, files, npmRebuild } = configuration
    expect(npmRebuild).toBe(false)
    expect(asarUnpack).toContain('**/*.node')
    for (const left of ['!**/node_modules/node-linux-*/**', '!**/node_modules/node-win-*/**'])
      expect(JSON.stringify(files)).toContain(left)
  })

  it('packs the bundle with its threads, the migrations, the pages and the sample content', () => {
    const { files } = configuration
    for (const kept of ['build/controller/**', 'server/database/migrations/**', 'renderer/dist/**'])
      expect(JSON.stringify(files)).toContain(`"${kept}"`)
  })

  it('closes every door of Electron that the program does not use', () => {
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
    })
  })
})
