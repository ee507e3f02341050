// What a kill -9 at any instant costs a writing station. `--kills N`.
import { numberAfter, type Section } from '../section.ts'
import { quantile } from '../spread.ts'
import { dropFolder, freshFolder } from '../station-process.ts'
import { beatMs } from './showing.ts'
import { killed, type Kill } from './kills.ts'

const usualKills = 1_000
/** The promise: a crash costs at most a second. */
const mostLostMs = 1_000

export async function measure(words: readonly string[]): Promise<Section> {
  const folder = freshFolder()
  try {
    const all: Kill[] = []
    for await (const kill of killed(folder, numberAfter(words, '--kills', usualKills))) all.push(kill)
    return sectionOf(all)
  } finally {
    dropFolder(folder)
  }
}

const lostMs = ({ begunMs, keptMs }: Kill): number => begunMs - keptMs

function sectionOf(all: readonly Kill[]): Section {
  const lost = all.map(lostMs)
  const inCommit = all.filter(({ begunMs, acknowledgedMs }) => begunMs > acknowledgedMs)
  const kept = inCommit.filter(({ keptMs, begunMs }) => keptMs === begunMs)
  const last = all.at(-1)?.verdict
  const slowest = Math.max(...all.map((kill) => kill.slowestMs))
  return {
    title: 'Killed at any instant',
    how: [
      'One process after the other writes to one database with the station’s own modules (meter, ledger store, seals), at the stage’s cadence of a beat every 0.8 s on a clock that goes as fast as the disk lets it, over a midnight and its seal each time; it says through a pipe what it is about to write and what is written, and is killed with SIGKILL at a seeded instant from the opening of the database on, so that openings and recoveries are hit too. What is left is then read as the next start reads it.',
      'A killed process leaves what it gave to the system; that a power cut leaves it too rests on synchronous=FULL and a disk that tells the truth, which this does not measure.',
    ],
    tables: [
      {
        columns: [
          'kills',
          'before the first write',
          'within a commit',
          'of these kept all the same',
          'commits',
          'seals',
          'segments',
          'lost ms, p50',
          'lost ms, max',
          'slowest commit, ms',
        ],
        rows: [
          [
            all.length,
            all.filter(({ begunMs }) => begunMs === 0).length,
            inCommit.length,
            kept.length,
            all.reduce((sum, { commits }) => sum + commits, 0),
            last?.sound === true ? last.seals : 0,
            last?.sound === true ? last.segments + last.unsealed.segments : 0,
            quantile(lost, 0.5),
            Math.max(...lost),
            slowest.toFixed(1),
          ],
        ],
      },
    ],
    promises: [
      {
        words: 'nothing that was acknowledged is lost',
        held: all.every((kill) => kill.keptMs >= kill.acknowledgedMs),
      },
      { words: 'never a millisecond gained', held: lost.every((ms) => ms >= 0) },
      {
        words: `at most ${mostLostMs} ms lost each: what is in flight is one beat of ${beatMs} ms`,
        held: lost.every((ms) => ms <= mostLostMs),
      },
      { words: 'integrity_check is ok after each', held: all.every(({ integrity }) => integrity === 'ok') },
      { words: 'the chain and all seals verify after each', held: all.every(({ verdict }) => verdict.sound) },
    ],
  }
}
