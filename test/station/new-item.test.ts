import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleFolder } from '../../main/demo/configuration.ts'
import { emptyDataFolder, run, StationProcess } from './a-station.ts'

interface Shown {
  readonly now: { itemId: string; title: string } | null
  readonly next: { itemId: string; title: string } | null
}

describe('a poster that is brought while the station plays', () => {
  const folder = emptyDataFolder()
  const brought = mkdtempSync(join(tmpdir(), 'ezhan-new-'))
  let station: StationProcess
  const look = () => station.get<Shown>('status')
  beforeAll(async () => {
    await run('import', sampleFolder, '--data', folder)
    station = new StationProcess(folder)
    await station.playing()
  }, 120_000)
  afterAll(async () => {
    await station.end('SIGTERM')
    rmSync(brought, { recursive: true, force: true })
  })

  it('is the very next item on the glass', { timeout: 240_000 }, async () => {
    const first = (await look()).now
    // The ledger knows what a station has shown once an item has ended.
    await station.until(async () => (await look()).now?.itemId !== first?.itemId)
    const create = { width: 1280, height: 720, channels: 3, background: '#1d5f58' } as const
    await sharp({ create }).png().toFile(join(brought, '科普中国_防溺水六不准.png'))
    const imported = await run('import', brought, '--data', folder, '--json')
    const [taken] = (JSON.parse(imported.output) as { taken: { itemId: string }[] }).taken
    const { now, next } = await look()
    expect([now?.itemId, next?.itemId]).toContain(taken?.itemId)
    await station.until(async () => (await look()).now?.itemId === taken?.itemId)
  })
})
