import { execFileSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const megabyte = 1_000_000

/** A noisy clip of about 20 MB that any player plays: noise does not compress, so it is soon made. */
function noisyClip(path: string): void {
  const picture = ['-f', 'lavfi', '-i', 'color=c=gray:s=1280x720:r=25:d=8']
  const tone = ['-f', 'lavfi', '-i', 'anoisesrc=d=8:a=0.1']
  const look = ['-vf', 'noise=alls=60:allf=t', '-c:v', 'libx264', '-preset', 'ultrafast', '-b:v', '20M']
  const out = ['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-movflags', '+faststart', path]
  execFileSync('ffmpeg', ['-loglevel', 'error', '-y', ...picture, ...tone, ...look, ...out])
}

/** A box that players skip (ISO/IEC 14496-12, `free`), with bytes that make the file another one. */
function freeBox(): Buffer {
  const box = Buffer.alloc(8 + 64)
  box.writeUInt32BE(box.length, 0)
  box.write('free', 4, 'latin1')
  randomFillSync(box, 8)
  return box
}

/** Fills the folder with real films of at least this much together, each with a hash of its own; returns the bytes. */
export function drawFilms(folder: string, wantedMegabytes: number): number {
  const films = join(folder, '科普中国')
  mkdirSync(films, { recursive: true })
  const model = join(folder, '..', 'model.mp4')
  if (!existsSync(model)) noisyClip(model)
  const bytes = readFileSync(model)
  const count = Math.ceil((wantedMegabytes * megabyte) / bytes.length)
  for (let at = 1; at <= count; at += 1) {
    const path = join(films, `科普中国_测量影片${String(at).padStart(2, '0')}.mp4`)
    if (existsSync(path)) continue
    writeFileSync(path, bytes)
    appendFileSync(path, freeBox())
  }
  return readdirSync(films).reduce((total, name) => total + statSync(join(films, name)).size, 0)
}
