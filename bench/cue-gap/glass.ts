import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { readCode } from './frame-code.ts'
import type { Look } from './cuts.ts'

export const glass = { width: 1280, height: 720 }
const looksPerSecond = 200
/** A line of the glass inside the clips' strip. */
const line = 24

/** A display without a monitor, a real browser window on it, and an instrument that reads the glass from outside. */
export interface Glass {
  readonly page: Page
  /** Begins to look; the answer ends the looking and gives what was seen. */
  readonly watch: (left: number, width: number) => () => Promise<Look[]>
  readonly close: () => Promise<void>
}

/** A free display: the server chooses the number and says it. */
async function display(): Promise<{ server: ChildProcess; number: number }> {
  const size = `${glass.width}x${glass.height}x24`
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const said = server.stdio[3]
  if (!said) throw new Error('Xvfb does not say its number')
  const [number] = (await once(said, 'data')) as [Buffer]
  return { server, number: Number(number.toString()) }
}

function watchLine(number: number, left: number, width: number): () => Promise<Look[]> {
  const source = ['-f', 'x11grab', '-framerate', String(looksPerSecond), '-video_size', `${glass.width}x2`]
  const place = ['-draw_mouse', '0', '-i', `:${number}+0,${line}`]
  const out = ['-r', String(looksPerSecond), '-pix_fmt', 'gray', '-f', 'rawvideo', '-']
  const camera = spawn('ffmpeg', ['-loglevel', 'error', ...source, ...place, ...out], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const pieces: Buffer[] = []
  camera.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  return async () => {
    camera.stdin.end('q')
    await once(camera, 'close')
    const all = Buffer.concat(pieces)
    const lookBytes = glass.width * 2
    return Array.from({ length: Math.floor(all.length / lookBytes) }, (_, look) => ({
      atMs: (look * 1_000) / looksPerSecond,
      seen: readCode(all.subarray(look * lookBytes, (look + 1) * lookBytes), left, width),
    }))
  }
}

export async function openGlass(): Promise<Glass> {
  const { server, number } = await display()
  const profile = mkdtempSync(join(tmpdir(), 'cue-gap-'))
  const browser = await chromium.launchPersistentContext(profile, {
    headless: false,
    viewport: null,
    executablePath: '/usr/bin/chromium',
    env: { ...process.env, DISPLAY: `:${number}` },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...[
        '--kiosk',
        '--app=about:blank',
        `--window-size=${glass.width},${glass.height}`,
        '--window-position=0,0',
      ],
      ...[
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
      ...['--no-first-run', '--disable-features=Translate', '--autoplay-policy=no-user-gesture-required'],
    ],
  })
  const page = browser.pages()[0] ?? (await browser.newPage())
  const close = async () => {
    await browser.close()
    server.kill()
    rmSync(profile, { recursive: true, force: true })
  }
  return { page, watch: (left, width) => watchLine(number, left, width), close }
}
