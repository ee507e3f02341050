import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { existingStation, readHolder } from '../../main/data-folder.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { stillLiving } from '../shell/processes.ts'
import { emptyDataFolder, run, StationProcess } from './a-station.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/stick/科普中国')
const everyDate = { from: '0000-01-01', to: '9999-12-31', cursor: 0, limit: 5000 }

function ledgerOf(folder: string) {
  const database = openDatabase(existingStation(folder).databasePath)
  const ledger = openLedgerStore(database)
  const kept = { open: ledger.open(), segments: ledger.segments(everyDate) }
  database.close()
  return kept
}

describe('a station that is told to end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'closes segment, database and browser within 3 s of %s',
    async (signal) => {
      const station = new StationProcess(emptyDataFolder(), ['--content', fixtures])
      await station.playing()
      const browser = station.browser()
      const ended = await station.end(signal)
      expect(ended, ended.output).toMatchObject({ code: 0 })
      expect(ended.tookMs).toBeLessThan(3_000)
      expect(browser.length).toBeGreaterThan(0)
      expect(stillLiving(browser)).toEqual([])
      const { open, segments } = ledgerOf(station.folder)
      expect(open).toEqual([])
      expect(segments.at(-1)?.endReason).toBe('shutdown')
      expect(readHolder(station.folder).url).toBe('')
    },
  )

  it('ends when its launcher was killed', async () => {
    const folder = emptyDataFolder()
    const launcher = resolve(import.meta.dirname, '../../main/launch.cjs')
    const words = [launcher, 'start', '--headless', '--port', '0', '--data', folder, '--content', fixtures]
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child.stdout, 'close')
    expect(ledgerOf(folder).open).toEqual([])
  })
})

describe('a second start', () => {
  it('on the same data folder says who holds it', async () => {
    const station = await new StationProcess(emptyDataFolder(), ['--content', fixtures]).started()
    const second = await run('start', '--headless', '--port', '0', '--data', station.folder)
    await station.end('SIGTERM')
    expect(second.code).toBe(1)
    expect(second.output).toContain(`正在被另一个控制器使用（进程号 ${station.child.pid}`)
    expect(second.output).toContain('--data')
  })

  it('on a taken port says so and names the way out', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const folder = emptyDataFolder()
    const second = await run('start', '--headless', '--port', String(port), '--data', join(folder, 'station'))
    taken.close()
    expect(second.code).toBe(1)
    expect(second.output).toContain(`端口 ${port} 已被其他程序占用`)
    expect(second.output).toContain(`--port ${port + 1}`)
  })
})
