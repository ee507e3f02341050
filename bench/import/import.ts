// How fast a folder of films comes in: `ezhan import` as a process of its own, into an empty library, beside what
// the system's own tools take for the bare minimum of the same work (copy, hash, and make durable), in turns in the
// same run; and the same folder once more, of which nothing is to be taken. `--megabytes N`, `--times N`.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { need } from '../needs.ts'
import { numberAfter, type Section } from '../section.ts'
import { median, medianSpread } from '../spread.ts'
import { dropFolder, freshFolder, root } from '../station-process.ts'
import { drawFilms } from './films.ts'

const [usualMegabytes, usualTimes] = [300, 3]

function secondsOf(work: () => void): number {
  const from = performance.now()
  work()
  return (performance.now() - from) / 1_000
}

/** Copies, hashes the copies, and waits until they are on the disk. */
function copyByTools(from: string, to: string): void {
  execFileSync('cp', ['-r', from, to])
  execFileSync('sh', ['-c', 'find "$1" -type f -exec sha256sum {} +', 'sh', to], { stdio: 'ignore' })
  execFileSync('sync', ['-f', to])
}

/** Runs the command; throws where not every file was taken. */
function importByCommand(films: string, data: string, already: boolean): void {
  const words = [join(root, 'main/ezhan.ts'), 'import', films, '--data', data, '--json']
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`the import refused: ${stdout}${stderr}`)
  const report = JSON.parse(stdout) as { taken: { already: boolean }[] }
  if (!report.taken.every((taken) => taken.already === already))
    throw new Error('the import took something else')
}

export async function measure(words: readonly string[]): Promise<Section> {
  need('ffmpeg', 'cp', 'sha256sum', 'sync')
  const folder = join(root, 'build/bench/import/stick')
  mkdirSync(folder, { recursive: true })
  const bytes = drawFilms(folder, numberAfter(words, '--megabytes', usualMegabytes))
  const times = numberAfter(words, '--times', usualTimes)
  const [byTools, byImport, again]: [number[], number[], number[]] = [[], [], []]
  for (let at = 0; at < times; at += 1) {
    const data = freshFolder()
    byTools.push(secondsOf(() => copyByTools(folder, join(data, 'copy'))))
    dropFolder(data)
    byImport.push(secondsOf(() => importByCommand(folder, data, false)))
    again.push(secondsOf(() => importByCommand(folder, data, true)))
    dropFolder(data)
  }
  const row = (name: string, seconds: readonly number[]) => [
    name,
    seconds.length,
    medianSpread(seconds, 2),
    (bytes / 1e6 / median(seconds)).toFixed(0),
    (median(seconds) / median(byTools)).toFixed(2),
  ]
  return {
    title: 'Import',
    how: [
      `${(bytes / 1e6).toFixed(0)} MB of H.264 films of about 20 MB each, read from a warm page cache, written to the machine's temporary disk. The command's own start is in its time. Medians with the whole spread.`,
    ],
    tables: [
      {
        columns: ['what', 'times', 'seconds', 'MB/s', 'of the time of cp + sha256sum + sync'],
        rows: [
          row('cp, sha256sum, sync', byTools),
          row('ezhan import, an empty library', byImport),
          row('ezhan import, the same folder again', again),
        ],
      },
    ],
    promises: [{ words: 'the same folder a second time changes nothing', held: true }],
  }
}
