import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPipe } from '../../main/shell/chromium/pipe.ts'

const readAll = (chunks: readonly Buffer[]) => {
  const texts: string[] = []
  const fromBrowser = new PassThrough()
  openPipe(
    new PassThrough(),
    fromBrowser,
    (text) => texts.push(text),
    () => undefined,
  )
  for (const chunk of chunks) fromBrowser.emit('data', chunk)
  return texts
}

describe('the debugging pipe', () => {
  it('gives back every text whole, wherever the chunks were cut', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'))
    fc.assert(
      fc.property(fc.array(text), fc.array(fc.nat()), (texts, cuts) => {
        const bytes = Buffer.concat(texts.map((one) => Buffer.from(`${one}\0`)))
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
        expect(readAll(chunks)).toEqual(texts.map((one) => Buffer.from(one).toString()))
      }),
    )
  })

  it('keeps an unfinished text to itself', () => {
    expect(readAll([Buffer.from('{"id":1}\0{"id"')])).toEqual(['{"id":1}'])
  })

  it('ends each text it sends with a NUL byte', () => {
    const toBrowser = new PassThrough()
    openPipe(
      toBrowser,
      new PassThrough(),
      () => undefined,
      () => undefined,
    ).send('{"id":1}')
    expect(String(toBrowser.read())).toBe('{"id":1}\0')
  })
})
