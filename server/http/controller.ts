import type { Language } from '../../station/language.ts'
import type { StageReport } from '../../playlist/stage-protocol.ts'
import type { Status } from '../../contract/status.ts'

/** What the door asks of the controller behind it. main/ gives it; tests may give a smaller one. */
export interface Controller {
  status(language?: Language): Status
  /** What is wrong right now, in one sentence each; empty when all is well. */
  faults(language?: Language): string[]
  /** What the compositor shows, as JPEG; null while there is no window. */
  screenshot(): Promise<Buffer | null>
  /** One-key stop: the glass goes black, and stays so until resumed. */
  stop(by: string): void
  resume(by: string): void
  /** Takes the content of a folder on this machine into the library; progress goes to `events`, and where asked to the glass. */
  importPath(path: string, by: string, onGlass: boolean): void
  readonly events: Bulletin
}

/** Something that the console may want to show at once. */
export interface Announcement {
  readonly event: 'showing' | 'import' | 'feed' | 'places' | 'alarm' | 'state' | 'commissioning'
  readonly data: unknown
}

export interface Bulletin {
  announce(announcement: Announcement): void
  /** Answers a function that ends the subscription. */
  subscribe(listener: (announcement: Announcement) => void): () => void
}

/** The controller's end of the line to a stage. */
export interface StageLine {
  attach(send: (command: string) => void): StageConnection
}

export interface StageConnection {
  report(report: StageReport): void
  closed(): void
}
