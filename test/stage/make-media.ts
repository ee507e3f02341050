// Makes the clips and pictures that the stage's tests play, with ffmpeg: `node main/launch.cjs --node test/stage/make-media.ts`.
// What it makes is kept in the repository, so that the tests need no ffmpeg.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'media')

const ffmpeg = (...args: readonly string[]) =>
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: 'inherit' })

const h264 = [
  '-c:v',
  'libx264',
  '-preset',
  'veryslow',
  '-crf',
  '30',
  '-pix_fmt',
  'yuv420p',
  '-movflags',
  '+faststart',
]

/** A flat colour with a moving bar: the colour says which clip, the bar that it moves. */
function clip(name: string, colour: string, size: string, seconds: number, sound: boolean): void {
  const [width, height] = size.split('x')
  const bar = `color=c=white:s=16x${height}:r=25:d=${seconds}[bar];[0][bar]overlay=x='mod(n*8,${width})'`
  const tone = sound ? ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`] : []
  const picture = ['-f', 'lavfi', '-i', `color=c=${colour}:s=${size}:r=25:d=${seconds}`]
  ffmpeg(
    ...picture,
    ...tone,
    '-filter_complex',
    bar,
    ...h264,
    ...(sound ? ['-c:a', 'aac', '-b:a', '48k'] : []),
    join(folder, name),
  )
}

/** Half a second of picture under four seconds of sound: the media clock runs on, the picture stands. */
function frozenClip(): void {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=0.5']
  const tone = ['-f', 'lavfi', '-i', 'sine=frequency=330:duration=4']
  ffmpeg(...picture, ...tone, ...h264, '-c:a', 'aac', '-b:a', '48k', join(folder, 'frozen.mp4'))
}

/** Pictures of two and a half seconds each, saved as a film; with sound that runs on after the last one. */
function slides(name: string, pictures: number, soundSeconds: number): void {
  const shown = ['-f', 'lavfi', '-i', `testsrc2=s=320x180:r=0.4:d=${pictures * 2.5}`]
  const tone = ['-f', 'lavfi', '-i', `sine=frequency=330:duration=${soundSeconds}`]
  ffmpeg(
    ...shown,
    ...(soundSeconds > 0 ? tone : []),
    ...h264,
    '-c:a',
    'aac',
    '-b:a',
    '24k',
    join(folder, name),
  )
}

const picture = (name: string, colour: string, size: string) =>
  ffmpeg('-f', 'lavfi', '-i', `color=c=${colour}:s=${size}`, '-frames:v', '1', join(folder, name))

/** What the stage times decoding with: a second's part of pictures in which everything moves, each with its delimiter. */
function decodingClip(lines: number, bitRate: string): void {
  const ground = `mandelbrot=s=${(lines * 16) / 9}x${lines}:r=30:start_scale=0.2:end_scale=0.02`
  ffmpeg(
    ...['-f', 'lavfi', '-i', `${ground},noise=alls=4:allf=t:all_seed=7`, '-frames:v', '24'],
    ...['-c:v', 'libx264', '-preset', 'medium', '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
    ...['-b:v', bitRate, '-maxrate', bitRate, '-bufsize', bitRate],
    ...['-x264-params', 'aud=1:keyint=24:scenecut=0:open-gop=0:repeat-headers=1:threads=1', '-f', 'h264'],
    join(import.meta.dirname, `../../renderer/screen/darkroom/decode-${lines}.h264`),
  )
}

clip('red.mp4', '0xc81e1e', '640x360', 3, false)
clip('green.mp4', '0x1e9632', '640x360', 3, false)
clip('blue-sound.mp4', '0x1e46c8', '640x360', 3, true)
clip('long.mp4', '0x963296', '320x180', 20, false)
clip('short.mp4', '0x32a0a0', '320x180', 1, false)
frozenClip()
slides('slides.mp4', 4, 0)
slides('slides-frozen.mp4', 2, 12)
decodingClip(720, '2500k')
decodingClip(1080, '5M')
picture('yellow.png', '0xe6c81e', '800x600')
picture('orange-tall.png', '0xe6781e', '600x900')
picture('violet-tall.png', '0x7828b4', '600x900')
