import type { Browser, FrameLocator, Page } from 'playwright'
import { type AStation } from './a-station.ts'
/** Somebody before the glass: taps, and nothing else. */
export interface AVisitor {
  readonly page: Page
  /** The query over the stage. */
  readonly query: FrameLocator
  /** How often the glass was tapped. */
  readonly taps: () => number
  /** Taps what carries these words. */
  tap(words: string | RegExp): Promise<void>
  /** Taps the stage, and waits until the query stands over it. */
  touchGlass(): Promise<void>
  /** Lets the page's clock run, a second at a time: query and stage hear each other in between. */
  pass(seconds: number): Promise<void>
  /** Waits until the loop has the glass again. */
  gone(): Promise<void>
  close(): Promise<void>
}
interface Glass {
  readonly width?: number
  readonly height?: number
  /** With a page clock in the test's hand. */
  readonly clock?: boolean
}
/** Opens the real stage on a touch glass of this size, with a slide on it. */
export declare function aVisitor(
  browser: Browser,
  station: AStation,
  { width, height, clock }?: Glass,
): Promise<AVisitor>
export {}
