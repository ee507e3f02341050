import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bitsOf, blocks } from './frame-code.ts'

export const clipFrames = 75
export const framesPerSecond = 30
export const clipSize = { width: 1280, height: 720 }
const colours = ['0x7a2e2e', '0x2e6b3a', '0x2e4a86', '0x7a6a2e']

/** Draws the strip: blocks that never change are boxes, those of the frame number come and go with it. */
function strip(clip: number): string {
  const width = clipSize.width / blocks
  const box = (block: number, colour: string, when = '') =>
    `drawbox=x=${block * width}:y=0:w=${width}:h=80:color=${colour}:t=fill${when}`
  const fixed = bitsOf({ clip, frame: 0 }).map((white, block) => box(block, white ? 'white' : 'black'))
  const counting = Array.from({ length: 9 }, (_, bit) =>
    box(5 + bit, 'white', `:enable='gte(mod(n,${2 ** (bit + 1)}),${2 ** bit})'`),
  )
  return [...fixed, ...counting].join(',')
}

/** The names of the clips in the folder, made by ffmpeg where missing. Half have sound, which ends before the picture. */
export function codedClips(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return colours.map((colour, clip) => {
    const name = `clip-${clip}.mp4`
    if (existsSync(join(folder, name))) return name
    const seconds = clipFrames / framesPerSecond
    const size = `${clipSize.width}x${clipSize.height}`
    const picture = ['-f', 'lavfi', '-i', `color=c=${colour}:s=${size}:r=${framesPerSecond}:d=${seconds}`]
    const tone =
      clip % 2 ? ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds - 0.1}`, '-c:a', 'aac'] : []
    const code = [
      '-vf',
      `${strip(clip)},noise=alls=4:allf=t`,
      '-c:v',
      'libx264',
      '-preset',
      'veryfast',
      '-pix_fmt',
      'yuv420p',
    ]
    const out = ['-movflags', '+faststart', join(folder, name)]
    execFileSync('ffmpeg', ['-loglevel', 'error', '-y', ...picture, ...tone, ...code, ...out])
    return name
  })
}
