import { setPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Aim, Film, Stand } from './camera.ts'
import { XLine } from './x-line.ts'

const everyMs = 4

const { display, top, across } = workerData as Aim
const port = parentPort
if (!port) throw new Error('the camera looks from a thread of its own')
try {
  // Where it may, before all else on a busy machine; elsewhere `longestBlindMs` tells how far it can be believed.
  setPriority(-10)
} catch {
  // An ordinary user's thread waits like any other.
}

const nowMs = () => performance.timeOrigin + performance.now()
const left = across[0] ?? 0
const width = (across.at(-1) ?? 0) - left + 1
const line = await XLine.open(display)
const stands: { fromMs: number; untilMs: number; colours: number[] }[] = []
const gaps: number[] = []
let looking = true
port.on('message', () => (looking = false))

async function look(): Promise<number> {
  const askedMs = nowMs()
  const row = await line.row(left, top, width)
  const atMs = (askedMs + nowMs()) / 2
  const colours = across.map((x) => row.readUInt32LE((x - left) * 4) & 0xffffff)
  const last = stands.at(-1)
  if (last) last.untilMs = atMs
  if (last && colours.every((colour, index) => colour === last.colours[index])) return atMs
  stands.push({ fromMs: atMs, untilMs: atMs, colours })
  port?.postMessage({ fromMs: atMs, colours } satisfies Omit<Stand, 'untilMs'>)
  return atMs
}

let beforeMs = await look()
while (looking) {
  await pause(Math.max(1, everyMs - (nowMs() - beforeMs)))
  const atMs = await look()
  gaps.push(atMs - beforeMs)
  beforeMs = atMs
}
line.close()
gaps.sort((one, other) => one - other)
const film: Film = {
  stands,
  looks: gaps.length + 1,
  longestBlindMs: gaps.at(-1) ?? 0,
  lookMs: gaps[Math.floor(gaps.length / 2)] ?? 0,
}
port.postMessage(film)
port.close()
