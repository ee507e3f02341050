import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProgramme } from '../../main/glass/programme.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { cueAt } from '../../playlist/cue-at.ts'
import type { Item } from '../../playlist/item.ts'
import { configuration } from '../../server/settings/configuration.ts'
import { aProfile } from '../http/a-door.ts'
import {
  byTechnician,
  emptyFolder,
  libraryIn,
  nowMs,
  remove,
  smallStick,
  today,
  type OpenedLibrary,
} from './brought.ts'

const still = () =>
  sharp({ create: { width: 2400, height: 1350, channels: 3, background: '#2f9bea' } })
    .webp()
    .toBuffer()

let opened: OpenedLibrary
let stick: string
let film: Item
beforeEach(async () => {
  opened = libraryIn(emptyFolder())
  stick = emptyFolder()
  mkdirSync(join(stick, '科普中国'))
  const video = join(stick, '科普中国', '科普中国-乐享健康_七步洗手法.mp4')
  cpSync(join(smallStick, '科普中国', '科普中国-乐享健康_七步洗手法.mp4'), video)
  writeFileSync(
    join(stick, '科普中国', '科普中国-乐享健康_七步洗手法.srt'),
    '1\n00:00:00,000 --> 00:00:01,000\n洗手\n',
  )
  await opened.library.importPaths([stick], byTechnician())
  const [item] = opened.library.items()
  if (!item) throw new Error('nothing was taken')
  film = item
})
afterEach(() => {
  opened.database.close()
  remove(opened.folder)
  remove(stick)
})

const take = (bytes: Uint8Array) => opened.library.takePoster(film.mediaHash, bytes, nowMs)
const shown = () => {
  const content = opened.library.showingContent(film, today)
  if (content?.kind !== 'video') throw new Error('no video')
  return content
}

describe('a still picture of a video', () => {
  it('is wanted until there is one, and stands beside the captions', async () => {
    expect(shown().posterUrl).toBeNull()
    await take(await still())
    const { posterUrl, captionsUrl } = shown()
    const file = opened.library.mediaFile((posterUrl ?? '').replace('/media/', ''))
    expect(file?.mime).toBe('image/jpeg')
    const { width, height } = await sharp(readFileSync(file?.path ?? '')).metadata()
    expect([width, height]).toEqual([1920, 1080])
    expect(captionsUrl).not.toBeNull()
  })

  it('is kept as it is when another one is taken', async () => {
    await take(await still())
    const first = shown().posterUrl
    await take(
      await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
        .jpeg()
        .toBuffer(),
    )
    expect(shown().posterUrl).toBe(first)
  })

  it('is not taken of bytes that are no picture, nor of what is no video', async () => {
    await expect(take(Buffer.from('<svg/>'))).rejects.toMatchObject({ code: 'picture-broken' })
    const nothing = opened.library.takePoster('a'.repeat(64), await still(), nowMs)
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' })
    expect(shown().posterUrl).toBeNull()
  })
})

describe('a film that this machine is too slow for', () => {
  const tooSlow = {
    title: '七步洗手法',
    reason: '放得不流畅',
    next: '今天不再播放。',
    untilMs: nowMs + 60_000,
    isTooSlow: true,
  }
  const programme = (isBeyond?: (item: Item) => boolean) =>
    openProgramme(
      { now: () => ({ ...configuration.parse({ profile: aProfile }), calendar: plainCalendar }) },
      opened.library,
      undefined,
      isBeyond,
    )
  const cued = (open: ReturnType<typeof programme>, atMs = nowMs) =>
    cueAt(open.plan(today, atMs, null), atMs, []).current.item

  it('gives way to its still picture, under the picture’s own hash, and comes back', async () => {
    await take(await still())
    const open = programme()
    expect(cued(open)).toMatchObject({ id: film.id, kind: 'video' })
    open.setAside(film.id, tooSlow)
    expect(cued(open)).toMatchObject({
      id: film.id,
      kind: 'picture',
      mediaHash: (shown().posterUrl ?? '').replace('/media/', ''),
    })
    expect(open.faults()).toEqual([expect.stringContaining('今天改放它的静止画面')])
    expect(cued(open, nowMs + 60_000)).toMatchObject({ kind: 'video' })
  })

  it('gives way to it from the first showing on where it is beyond the machine', async () => {
    const open = programme(({ id }) => id === film.id)
    // Without a still, the frames that it drops judge it.
    expect(cued(open)).toMatchObject({ id: film.id, kind: 'video' })
    await take(await still())
    expect(cued(open)).toMatchObject({ id: film.id, kind: 'picture' })
  })

  it('is left out where there is no still picture of it', () => {
    const open = programme()
    open.setAside(film.id, tooSlow)
    expect(cued(open)).toBeNull()
    expect(open.faults()).toEqual([expect.stringContaining('今天不再播放')])
  })

  it('is left out too when it is the file that is broken', async () => {
    await take(await still())
    const open = programme()
    open.setAside(film.id, { ...tooSlow, isTooSlow: false })
    expect(cued(open)).toBeNull()
  })
})
