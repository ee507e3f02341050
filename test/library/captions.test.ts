import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../server/problem/problem.ts'
import { webVttOf } from '../../server/library/subtitle-text.ts'
import {
  byTechnician,
  emptyFolder,
  libraryIn,
  refusedCodes,
  remove,
  smallStick,
  today,
  type OpenedLibrary,
} from './brought.ts'

const srt = `1
00:00:00,500 --> 00:00:02,000
第一步：<i>内</i>
掌心对掌心 & 揉搓

2
00:01:02,5 --> 01:00:04,070
{\\an8}<font color="#fff">第二步：外</font>
`
const vtt = `WEBVTT

00:00:00.500 --> 00:00:02.000
第一步：内
掌心对掌心 &amp; 揉搓

00:01:02.500 --> 01:00:04.070
第二步：外
`
const bytes = (text: string) => Buffer.from(text)
const codeOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error.code
    throw error
  }
}

describe('captions in SubRip', () => {
  it('become WebVTT: times with a point, words without markup', () => {
    expect(webVttOf(bytes(srt))).toBe(vtt)
  })
  it('may be of Windows, with a byte order mark, in UTF-16 or in GB18030', () => {
    const windows = srt.replaceAll('\n', '\r\n')
    const written = [
      bytes(`\ufeff${windows}`),
      iconv.encode(windows, 'gb18030'),
      iconv.encode(windows, 'utf16le', { addBOM: true }),
    ]
    for (const each of written) expect(webVttOf(each)).toBe(vtt)
  })
  it('are put in the order of their time; a cue that ends before it begins, or says nothing, is left out', () => {
    const muddled = `2\n00:00:05,000 --> 00:00:06,000\n后\n\n1\n00:00:01,000 --> 00:00:02,000\n先\n
3\n00:00:08,000 --> 00:00:07,000\n倒\n\n4\n00:00:09,000 --> 00:00:10,000\n<i></i>\n`
    expect(webVttOf(bytes(muddled)).match(/先|后|倒/g)).toEqual(['先', '后'])
  })
})

describe('captions in WebVTT', () => {
  it('are the same again when read a second time', () => {
    expect(webVttOf(bytes(vtt))).toBe(vtt)
  })
  it('lose notes, styles, names and positions, and keep their words', () => {
    const rich = `WEBVTT - 洗手\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE 校对：某某\n
开头\n00:00.500 --> 00:02.000 line:10% align:start\n<v 讲解员>第一步：<00:01.000>内\n掌心对掌心 &amp; 揉搓\n
00:01:02.500 --> 01:00:04.070\n第二步：外\n`
    expect(webVttOf(bytes(rich))).toBe(vtt)
  })
})

describe('what is no captions file', () => {
  it('is said to be none: without a cue, or far too long', () => {
    for (const text of ['', 'WEBVTT\n', '洗手歌\n一二三\n', '<html></html>'])
      expect(codeOf(() => webVttOf(bytes(text)))).toBe('captions-broken')
    expect(codeOf(() => webVttOf(Buffer.alloc(5_000_001, 'a')))).toBe('captions-broken')
    expect(codeOf(() => webVttOf(new Uint8Array([0, 0xff, 0xfe, 0])))).toBe('text-encoding')
  })
})

let opened: OpenedLibrary
let stick: string
beforeEach(() => {
  opened = libraryIn(emptyFolder())
  stick = emptyFolder()
  mkdirSync(join(stick, '科普中国'))
  cpSync(
    join(smallStick, '科普中国', '科普中国-乐享健康_七步洗手法.mp4'),
    join(stick, '科普中国', '洗手.mp4'),
  )
})
afterEach(() => {
  opened.database.close()
  remove(opened.folder)
  remove(stick)
})

const put = (name: string, text: string | Uint8Array) => writeFileSync(join(stick, '科普中国', name), text)
const bring = () => opened.library.importPaths([stick], byTechnician())
const urlOf = (): string | null => {
  const [item] = opened.library.items()
  const content = item && opened.library.showingContent(item, today)
  if (content?.kind !== 'video') throw new Error('no video')
  return content.captionsUrl ?? null
}
const fileOf = () => opened.library.mediaFile((urlOf() ?? '').replace('/media/', ''))

describe('captions beside a video', () => {
  it('come in with it, in WebVTT, and are no item of their own', async () => {
    put('洗手.srt', iconv.encode(srt, 'gb18030'))
    const { taken, refused } = await bring()
    expect([taken.length, refused.length, opened.library.items().length]).toEqual([1, 0, 1])
    expect(fileOf()?.mime).toBe('text/vtt; charset=utf-8')
    expect(readFileSync(fileOf()?.path ?? '', 'utf8')).toBe(vtt)
  })
  it('in WebVTT go before those in SubRip', async () => {
    put('洗手.srt', srt.replace('外', '错'))
    put('洗手.vtt', vtt)
    await bring()
    expect(readFileSync(fileOf()?.path ?? '', 'utf8')).toBe(vtt)
  })
  it('may come later than the video, be renewed, and stay when it is brought without them', async () => {
    await bring()
    expect(urlOf()).toBeNull()
    put('洗手.srt', srt)
    await bring()
    const first = urlOf()
    put('洗手.srt', srt.replace('外', '手背'))
    await bring()
    expect(urlOf()).not.toBe(first)
    const renewed = urlOf()
    rmSync(join(stick, '科普中国', '洗手.srt'))
    await bring()
    expect([urlOf(), first === null]).toEqual([renewed, false])
  })
  it('brought twice change nothing', async () => {
    put('洗手.srt', srt)
    await bring()
    const rows = () =>
      ['media', 'rendition'].map((table) => opened.database.prepare(`SELECT * FROM ${table}`).all())
    const before = rows()
    await bring()
    expect(rows()).toEqual(before)
  })
  it('that cannot be read cost the video nothing but its words', async () => {
    put('洗手.srt', '洗手歌')
    const report = await bring()
    expect(refusedCodes(report)).toEqual(['科普中国/洗手.srt → captions-broken'])
    expect([report.taken.length, urlOf()]).toEqual([1, null])
  })
  it('that were damaged on the disk are left away, and the video plays on', async () => {
    put('洗手.srt', srt)
    await bring()
    writeFileSync(fileOf()?.path ?? '', 'rot')
    await opened.library.verify({ at: () => 1 })
    expect(urlOf()).toBeNull()
  })
  it('of another name are refused, with what to do', async () => {
    put('洗脸.srt', srt)
    expect(refusedCodes(await bring())).toEqual(['科普中国/洗脸.srt → captions-alone'])
  })
})
