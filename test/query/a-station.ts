import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolder } from '../../main/data-folder.ts'
import { sampleFolder } from '../../main/demo/configuration.ts'
import { openMemory } from '../../main/memory.ts'
import { openQuery } from '../../main/desks/query.ts'
import type { Showing, StageProgram, StageReport } from '../../playlist/stage-protocol.ts'
import { buildApp } from '../../server/http/app.ts'
import type { StageLine } from '../../server/http/controller.ts'
import { aDoor, bearer, nineMs, stageKey } from '../http/a-door.ts'

const root = join(import.meta.dirname, '../..')

/** A slide for as long as a test may take. */
export const aSlide: Showing = {
  id: 'a-slide',
  itemId: null,
  title: '',
  sourceClass: null,
  publisher: null,
  address: null,
  holdMs: 3_600_000,
  volume: 0,
  content: { kind: 'filler' },
}

/** The station's door with the sample content in its library and the real pages; what plays is written by hand. */
export async function aStation({ idleSeconds = 60 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-query-'))
  const memory = openMemory(dataFolder(folder))
  const { library } = memory
  await library.importPaths([sampleFolder], { today: '2026-11-22', at: () => nineMs, by: '测试' })
  const clock = { monoMs: 0, wallMs: nineMs }
  const readClocks = () => ({ bootId: 'boot-1', ...clock, trusted: true })
  const setting = {
    stationName: '春城社区党群服务中心',
    brand: '科普中国e站',
    zone: 'Asia/Shanghai',
    screen: '4415210001001',
  }
  const query = openQuery({ memory, setting: () => setting, idleSeconds: () => idleSeconds, readClocks })
  const stage = aLine()
  const door = await aDoor()
  const app = await buildApp({
    ...door.door,
    pagesFolder: join(root, 'renderer/dist'),
    stageLine: query.listening(stage.line),
    query: query.door,
    takePoster: (hash, bytes) => library.takePoster(hash, bytes, Date.UTC(2026, 10, 22, 1)),
    mediaFile: (hash) => library.mediaFile(hash),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    screen: `${url}/screen/#key=${stageKey}`,
    query,
    memory,
    stage,
    clock,
    readClocks,
    /** Asks as the query's page does. */
    ask: (path: string, headers: Record<string, string> = { 'x-stage-key': stageKey }) =>
      fetch(`${url}${path}`, { headers }),
    /** Asks as an auditor's script does. */
    audit: (path: string, headers: Record<string, string> = {}) =>
      fetch(`${url}/api/v1/${path}`, { headers: { ...bearer(door.tokenOf('viewer')), ...headers } }),
    async close() {
      await app.close()
      await door.close()
      memory.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type AStation = Awaited<ReturnType<typeof aStation>>

/** The controller's end of the line, in a test's hand. */
function aLine() {
  const reports: StageReport[] = []
  const watchers = new Set<() => void>()
  let send: (command: string) => void = () => undefined
  const line: StageLine = {
    attach(to) {
      send = to
      return {
        report(report) {
          reports.push(report)
          for (const watcher of [...watchers]) watcher()
        },
        closed: () => undefined,
      }
    },
  }
  return {
    line,
    reports,
    /** Declares what is on the glass. */
    program(current: Showing): void {
      const program: StageProgram = {
        type: 'program',
        brand: '科普中国e站',
        stationName: '春城社区党群服务中心',
        zone: 'Asia/Shanghai',
        current,
        next: null,
      }
      send(JSON.stringify(program))
    },
    /** The first report that fits, among those come already or still to come. */
    async until(fits: (report: StageReport) => boolean): Promise<StageReport> {
      for (;;) {
        const found = reports.find(fits)
        if (found) return found
        await new Promise<void>((resolve) => {
          const watcher = () => {
            watchers.delete(watcher)
            resolve()
          }
          watchers.add(watcher)
        })
      }
    },
  }
}
