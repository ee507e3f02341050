// How fast one large film comes in over the network's door: sent as the console sends it, over loopback, until the
// station has it durable, and from there until it is in the library; beside what the system's own tools take for the
// bare minimum of the same work, in turns in the same run. `--megabytes N`, `--times N`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { need, needBrowser } from '../needs.ts'
import { numberAfter, type Section } from '../section.ts'
import { median, medianSpread } from '../spread.ts'
import { dropFolder, freshFolder, root, StationProcess } from '../station-process.ts'
import { drawFilm } from './film.ts'
import { sendFile } from './sender.ts'

const [usualMegabytes, usualTimes] = [500, 3]

async function secondsOf(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1_000
}

/** Copies, hashes the copy, and waits until it is on the disk. */
function copyByTools(film: string, to: string): void {
  execFileSync('cp', [film, to])
  execFileSync('sha256sum', [to])
  execFileSync('sync', ['-f', to])
}

/** Has the station take the upload in, and waits until it has; throws where it did not take it. */
async function bringIn(station: StationProcess, id: string): Promise<void> {
  const { url, key } = station.door
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ ids: [id] })
  await fetch(`${url}/api/v1/uploads/import`, { method: 'POST', headers, body })
  const isOver = async () => ((await station.ask('library/import')) as { import: unknown }).import === null
  while (!(await isOver())) await pause(20)
  const { uploads } = (await station.ask('uploads')) as { uploads: unknown[] }
  if (uploads.length > 0) throw new Error('the upload was not taken in')
}

export async function measure(words: readonly string[]): Promise<Section> {
  need('cp', 'sha256sum', 'sync')
  needBrowser()
  const megabytes = numberAfter(words, '--megabytes', usualMegabytes)
  const folder = join(root, 'build/bench/upload')
  mkdirSync(folder, { recursive: true })
  const data = freshFolder()
  const station = new StationProcess(data, ['--headless'])
  const [byTools, sent, taken]: [number[], number[], number[]] = [[], [], []]
  try {
    await station.started()
    for (let at = 0; at < numberAfter(words, '--times', usualTimes); at += 1) {
      const film = drawFilm(join(folder, 'film.mp4'), megabytes)
      const copy = join(data, 'copy.mp4')
      byTools.push(await secondsOf(() => copyByTools(film, copy)))
      rmSync(copy)
      let id = ''
      sent.push(
        await secondsOf(async () => (id = await sendFile(station.door, film, `公益/测量影片${at}.mp4`))),
      )
      taken.push(await secondsOf(() => bringIn(station, id)))
    }
  } finally {
    await station.end()
    dropFolder(data)
    rmSync(folder, { recursive: true, force: true })
  }
  const row = (name: string, seconds: readonly number[]) => [
    name,
    seconds.length,
    medianSpread(seconds, 2),
    (megabytes / median(seconds)).toFixed(0),
    (median(byTools) / median(seconds)).toFixed(2),
  ]
  const part = median(byTools) / median(sent)
  return {
    title: 'An upload',
    how: [
      `One film of ${megabytes} MB, each time with other bytes, sent by tus in pieces of 8 MiB over loopback while the station plays its sample content headless; each piece is on the disk before it is acknowledged. Medians with the whole spread.`,
    ],
    tables: [
      {
        columns: ['what', 'times', 'seconds', 'MB/s', 'of the speed of cp + sha256sum + sync'],
        rows: [
          row('cp, sha256sum, sync', byTools),
          row('sent, and durable on the station', sent),
          row('then taken into the library', taken),
        ],
      },
    ],
    promises: [
      {
        words: `an upload arrives at 60 % of the speed of cp + sha256sum + sync or more: ${(part * 100).toFixed(0)} %`,
        held: part >= 0.6,
      },
    ],
  }
}
