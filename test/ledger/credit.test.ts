import { describe, expect, it } from 'vitest'
import { aShowing, frozen, hidden, moving, nothingExcluded, panelOff, still } from './a-showing.ts'

describe('a second of screen time', () => {
  it('is credited where the clip moved, the page was seen and the panel is not known to be off', () => {
    expect(aShowing().beats(10).sum()).toEqual({
      elapsedMs: 10_000,
      creditedMs: 10_000,
      excludedMs: nothingExcluded,
    })
    expect(aShowing().beats(10, still).sum().creditedMs).toBe(10_000)
    expect(
      aShowing()
        .beats(10, { ...moving, panel: 'on' })
        .sum().creditedMs,
    ).toBe(10_000)
  })

  it('is credited without sound too: what counts is on the glass', () => {
    // A muted clip has the same clock and the same frames; nothing in the evidence knows of sound.
    expect(Object.keys(moving)).toEqual(['spanMs', 'mediaMs', 'frames', 'painted', 'visible', 'panel'])
    expect(aShowing().beats(3).sum().creditedMs).toBe(3_000)
  })

  it('is itemised by the reason why it was not credited', () => {
    expect(aShowing().beats(2).frozenFor(3).hiddenFor(4).panelOffFor(5).sum()).toEqual({
      elapsedMs: 14_000,
      creditedMs: 2_000,
      excludedMs: { frozen: 3_000, hidden: 4_000, panelOff: 5_000, clockUntrusted: 0 },
    })
  })

  it('of a hidden page on a dark panel counts under the panel, once', () => {
    const both = { ...hidden, panel: 'off' } as const
    expect(aShowing().beat(both).sum().excludedMs).toEqual({ ...nothingExcluded, panelOff: 1_000 })
    expect(aShowing().beat(panelOff).sum().excludedMs.hidden).toBe(0)
  })

  it('of a picture that nobody painted is frozen', () => {
    expect(
      aShowing()
        .beats(3, { ...still, painted: 0 })
        .sum().excludedMs.frozen,
    ).toBe(3_000)
  })
})

describe('a frozen clip', () => {
  it('is not credited, although its media clock runs on', () => {
    expect(aShowing().frozenFor(60).sum()).toMatchObject({ creditedMs: 0, excludedMs: { frozen: 60_000 } })
  })

  it('is not credited when its clock stands and the page repaints the same frame', () => {
    expect(
      aShowing()
        .beats(5, { ...moving, mediaMs: 0 })
        .sum().creditedMs,
    ).toBe(0)
  })

  it('never catches up: moving again counts from then on', () => {
    expect(aShowing().beats(5).frozenFor(10).beats(5).sum()).toMatchObject({
      creditedMs: 10_000,
      excludedMs: { frozen: 10_000 },
    })
  })

  it('gains a quarter of a second at most when its clock leaps after the freeze', () => {
    const leap = { ...moving, mediaMs: 11_000 }
    expect(aShowing().frozenFor(10).beat(leap).beats(9).sum().creditedMs).toBeLessThanOrEqual(10_250)
  })
})

describe('beats that arrive late', () => {
  it('lose nothing, when each carries its own second', () => {
    const showing = aShowing()
    for (const elapsedMs of [1000, 1200, 800, 1450, 550, 1000]) showing.beat(moving, elapsedMs)
    expect(showing.sum()).toMatchObject({ elapsedMs: 6_000, creditedMs: 6_000 })
  })

  it('lose nothing, when the controller was busy for seconds and they come in a burst', () => {
    const showing = aShowing().beats(2).beat(moving, 4_000)
    expect(showing.open.credit.tally).toMatchObject({ creditedMs: 3_000, excludedMs: { frozen: 3_000 } })
    showing.beat(moving, 0).beat(moving, 0).beat(moving, 0).beats(2)
    expect(showing.sum()).toEqual({ elapsedMs: 8_000, creditedMs: 8_000, excludedMs: nothingExcluded })
  })

  it('keep their reason: what was frozen or hidden meanwhile stays so', () => {
    const burst = () => aShowing().beat(moving, 3_000)
    expect(burst().beat(frozen, 0).beat(moving, 0).beats(5).sum().creditedMs).toBe(7_000)
    expect(burst().beat(hidden, 0).beat(moving, 0).beats(5).sum().creditedMs).toBe(7_000)
  })

  it('lose nothing, when one beat carries the whole time', () => {
    const long = { ...moving, spanMs: 7_000, mediaMs: 7_000, frames: 210 }
    expect(aShowing().beat(long, 7_000).sum().creditedMs).toBe(7_000)
  })
})

describe('a clock that runs ahead', () => {
  it('gains nothing: media faster than time', () => {
    expect(
      aShowing()
        .beats(100, { ...moving, mediaMs: 1_500 })
        .sum().creditedMs,
    ).toBe(100_000)
  })

  it('gains nothing: beats that claim more than passed', () => {
    expect(
      aShowing()
        .beats(100, { ...moving, spanMs: 2_000, mediaMs: 2_000 })
        .sum().creditedMs,
    ).toBe(100_000)
  })

  it('gains nothing by rounding: thousands of beats with half a millisecond each', () => {
    const half = { ...moving, spanMs: 999.5, mediaMs: 999.5 }
    expect(aShowing().beats(4_000, half).sum().creditedMs).toBe(4_000 * 999.5)
  })
})

describe('a last beat', () => {
  it('too short for a frame still counts, after one that moved', () => {
    const short = { ...moving, spanMs: 90, mediaMs: 90, frames: 0 }
    expect(aShowing().beats(2).beat(short, 90).sum().creditedMs).toBe(2_090)
  })

  it('too short for the page to be seen painting still counts', () => {
    const short = { ...still, spanMs: 150, painted: 0 }
    expect(aShowing().beats(2, still).beat(short, 150).sum().creditedMs).toBe(2_150)
  })

  it('too short for a frame proves nothing after one that stood', () => {
    const short = { ...moving, spanMs: 90, mediaMs: 90, frames: 0 }
    expect(aShowing().frozenFor(2).beat(short, 90).sum().creditedMs).toBe(0)
  })
})
