import { patterns } from './ink.ts'

/** One printed sheet: a poster, a picture of an article, or a page of a wall chart. */
export type Sheet = {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly svg: string
}

/** One film: `draw` is a function of time alone, so a frame comes out the same every time. */
export type Film = {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly seconds: number
  readonly draw: (t: number) => string
  readonly score: Score
}

/** What is heard: a chord under each stretch, a bell at given times, and noise for rain and thunder. */
export type Score = {
  readonly chords: readonly { readonly at: number; readonly midi: readonly number[] }[]
  readonly bells: readonly { readonly at: number; readonly midi: number }[]
  readonly rumbles: readonly {
    readonly at: number
    readonly seconds: number
    readonly loud: number
    readonly tone: number
  }[]
}

export function svgOf(width: number, height: number, drawing: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` font-family="'Noto Sans SC Variable'">${patterns()}${drawing}</svg>`
  )
}
