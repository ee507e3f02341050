import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bitsOf, blocks, stripPart } from './frame-code.ts'

export const size = { width: 1920, height: 1080 }
export const framesPerSecond = 30
export const clipFrames = 36
/** A picture stands as long as a clip plays. */
export const holdMs = (clipFrames * 1_000) / framesPerSecond

export interface CodedMedia {
  readonly which: number
  readonly name: string
  readonly kind: 'silent' | 'sounding' | 'picture'
}

const kinds = [
  'silent',
  'silent',
  'silent',
  'sounding',
  'sounding',
  'sounding',
  'picture',
  'picture',
] as const

export const codedMedia: readonly CodedMedia[] = kinds.map((kind, which) => ({
  which,
  kind,
  name: kind === 'picture' ? `${kind}-${which}.png` : `${kind}-${which}.mp4`,
}))

const colours = [
  '0x7a2e2e',
  '0x2e6b3a',
  '0x2e4a86',
  '0x7a6a2e',
  '0x5a2e7a',
  '0x2e7a78',
  '0x96602a',
  '0x40506a',
]

/** Draws the strip: blocks that never change are boxes, those of the frame number come and go with it. */
function strip(which: number): string {
  const [width, height] = [size.width / blocks, Math.round(size.height * stripPart)]
  const box = (block: number, colour: string, when = '') =>
    `drawbox=x=${block * width}:y=0:w=${width}:h=${height}:color=${colour}:t=fill${when}`
  const fixed = bitsOf({ which, frame: 0 }).map((white, block) => box(block, white ? 'white' : 'black'))
  const counting = Array.from({ length: 9 }, (_, bit) =>
    box(5 + bit, 'white', `:enable='gte(mod(n,${2 ** (bit + 1)}),${2 ** bit})'`),
  )
  return [...fixed, ...counting].join(',')
}

function draw({ which, name, kind }: CodedMedia, folder: string): void {
  const seconds = clipFrames / framesPerSecond
  const ground = `color=c=${colours[which]}:s=${size.width}x${size.height}:r=${framesPerSecond}:d=${seconds}`
  const picture = ['-f', 'lavfi', '-i', ground]
  const tone = ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`, '-c:a', 'aac']
  // Grain, so that a decoder has work to do; the strip is drawn over it.
  const look = ['-vf', `noise=alls=8:allf=t,${strip(which)}`]
  const coder = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '26', '-pix_fmt', 'yuv420p']
  const out = join(folder, name)
  const words =
    kind === 'picture'
      ? [...picture, ...look, '-frames:v', '1', out]
      : [...picture, ...(kind === 'sounding' ? tone : []), ...look, ...coder, '-movflags', '+faststart', out]
  execFileSync('ffmpeg', ['-loglevel', 'error', '-y', ...words])
}

/** Makes what is missing in the folder. */
export function drawCodedMedia(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const media of codedMedia) if (!existsSync(join(folder, media.name))) draw(media, folder)
}
