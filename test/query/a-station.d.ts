import type { Showing, StageReport } from '../../playlist/stage-protocol.ts'
import type { StageLine } from '../../server/http/controller.ts'
/** A slide for as long as a test may take. */
export declare const aSlide: Showing
/** The station's door with the sample content in its library and the real pages; what plays is written by hand. */
export declare function aStation({ idleSeconds }?: { idleSeconds?: number | undefined }): Promise<{
  url: string
  screen: string
  query: {
    door: import('../../server/query/query-door.ts').QueryDoor
    listening: (line: StageLine) => StageLine
    tellDays(at: import('../../ledger/clock.ts').ClockReading): void
  }
  memory: import('../../main/memory.ts').Memory
  stage: {
    line: StageLine
    reports: (
      | {
          type: 'hello'
          width: number
          height: number
        }
      | {
          type: 'revealed'
          showingId: string
        }
      | {
          type: 'beat'
          showingId: string
          spanMs: number
          mediaMs: number | null
          frames: number | null
          painted: number
          visible: boolean
          last: boolean
        }
      | {
          type: 'failed'
          showingId: string
          reason: string
        }
      | {
          type: 'stalled'
          showingId: string
        }
      | {
          type: 'dropping'
          showingId: string
          dropped: number
          presented: number
        }
      | {
          type: 'queryBeat'
          page: string
          itemId: string | null
          spanMs: number
          opened: boolean
          touches: number
        }
    )[]
    /** Declares what is on the glass. */
    program(current: Showing): void
    /** The first report that fits, among those come already or still to come. */
    until(fits: (report: StageReport) => boolean): Promise<StageReport>
  }
  clock: {
    monoMs: number
    wallMs: number
  }
  readClocks: () => {
    trusted: boolean
    monoMs: number
    wallMs: number
    bootId: string
  }
  /** Asks as the query's page does. */
  ask: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** Asks as an auditor's script does. */
  audit: (path: string, headers?: Record<string, string>) => Promise<Response>
  close(): Promise<void>
}>
export type AStation = Awaited<ReturnType<typeof aStation>>
