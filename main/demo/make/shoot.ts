import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Browser } from 'playwright'
import { layOut, loadType, openPlate } from './press.ts'
import { svgOf } from './sheet.ts'
import type { Film } from './sheet.ts'
import { waveOf } from './sound.ts'

export const framesPerSecond = 25

export function hasFfmpeg(): boolean {
  return spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0
}

const split = (text: string): string[] => text.split(' ')

/** JPEG frames are full range and BT.601; a television wants limited range and BT.709. */
const colour =
  'scale=in_range=full:out_range=tv:in_color_matrix=bt601:out_color_matrix=bt709,format=yuv420p,setsar=1'

/**
 * Main profile, 4:2:0 and the index in front: what every old all-in-one decodes at once.
 * The cap keeps 24 s of film under 1.5 MB, for the sample content travels with the program.
 */
function ffmpegArguments(wavePath: string, outPath: string): string[] {
  return [
    ...split(`-y -loglevel error -f image2pipe -c:v mjpeg -framerate ${framesPerSecond} -i -`),
    ...['-i', wavePath, '-vf', colour],
    ...split('-c:v libx264 -preset veryslow -tune animation -profile:v main -g 250'),
    ...split('-crf 27 -maxrate 380k -bufsize 1500k'),
    ...split('-color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709'),
    ...split('-c:a aac -b:a 64k -ar 44100 -ac 2'),
    ...split('-map_metadata -1 -fflags +bitexact -flags +bitexact -movflags +faststart -shortest'),
    outPath,
  ]
}

/** Draws every frame of a film in the browser, in order, into a stream of JPEG pictures. */
async function drawFrames(press: Browser, film: Film, frames: Writable): Promise<void> {
  const plate = await openPlate(press, film.width, film.height)
  const drawings = Array.from({ length: Math.round(film.seconds * framesPerSecond) }, (_, frame) =>
    svgOf(film.width, film.height, film.draw(frame / framesPerSecond)),
  )
  await loadType(plate, drawings.join(''))
  for (const drawing of drawings) {
    await layOut(plate, drawing)
    const picture = await plate.screenshot({ type: 'jpeg', quality: 96 })
    if (!frames.write(picture)) await once(frames, 'drain')
  }
  frames.end()
  await plate.context().close()
}

/** Makes one film under `root`; fails when ffmpeg does. */
export async function shootFilm(press: Browser, film: Film, root: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ezhan-film-'))
  const wavePath = join(folder, 'sound.wav')
  const outPath = join(root, film.path)
  await mkdir(dirname(outPath), { recursive: true })
  await writeFile(wavePath, waveOf(film.score, film.seconds))
  const ffmpeg = spawn('ffmpeg', ffmpegArguments(wavePath, outPath), {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(ffmpeg, 'exit')
  await drawFrames(press, film, ffmpeg.stdin)
  const [exitCode] = (await ended) as [number | null]
  if (exitCode !== 0) throw new Error(`ffmpeg ended with ${exitCode ?? 'a signal'} while making ${film.path}`)
  await rm(folder, { recursive: true })
}
