// How long the interface takes to answer while the station plays (headless) and its book holds a month of 100,000
// real, chained segments. One client with keep-alive connections in a process of its own; `--segments N`, `--asks N`.
import { Agent, get } from 'node:http'
import type { Status } from '../../contract/status.ts'
import { needBrowser } from '../needs.ts'
import { numberAfter, type Section } from '../section.ts'
import { quantile } from '../spread.ts'
import { dropFolder, freshFolder, StationProcess } from '../station-process.ts'
import { fillMonth, type FilledMonth } from './ledger-of-a-month.ts'

const [usualSegments, usualAsks] = [100_000, 300]
const warmAsks = 20

/** Reads one answer to its end; resolves to its size in bytes. */
function ask(url: string, key: string, agent: Agent): Promise<number> {
  return new Promise((settle, fail) => {
    get(url, { agent, headers: { authorization: `Bearer ${key}` } }, (answer) => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => (bytes += piece.length))
      answer.on('end', () => {
        if (answer.statusCode === 200) settle(bytes)
        else fail(new Error(`${url}: ${answer.statusCode}`))
      })
    }).on('error', fail)
  })
}

interface Load {
  readonly latenciesMs: number[]
  readonly perSecond: number
  readonly bytes: number
}

/** Asks so many times over so many connections, each asking again as soon as it was answered. */
async function load(url: string, key: string, connections: number, asks: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let bytes = 0
  for (let at = 0; at < warmAsks; at += 1) bytes = await ask(url, key, agent)
  const latenciesMs: number[] = []
  let left = asks
  const from = performance.now()
  const visitor = async () => {
    while (left-- > 0) {
      const asked = performance.now()
      await ask(url, key, agent)
      latenciesMs.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: connections }, visitor))
  const seconds = (performance.now() - from) / 1_000
  agent.destroy()
  return { latenciesMs, perSecond: asks / seconds, bytes }
}

const questions = ({ from, to }: FilledMonth) => [
  { name: 'GET /status', path: 'status' },
  { name: 'GET /hours by day, a month', path: `hours?from=${from}&to=${to}&by=day` },
  { name: 'GET /segments, 500 of them', path: `segments?from=${from}&to=${to}` },
]

export async function measure(words: readonly string[]): Promise<Section> {
  needBrowser()
  const asks = numberAfter(words, '--asks', usualAsks)
  const count = numberAfter(words, '--segments', usualSegments)
  const folder = freshFolder()
  const month = fillMonth(folder, count, Date.now())
  const station = new StationProcess(folder, ['--headless'])
  const rows: (string | number)[][] = []
  let status: Status
  try {
    await station.started()
    const { url, key } = station.door
    for (const { name, path } of questions(month)) {
      for (const connections of [1, 8]) {
        const { latenciesMs, perSecond, bytes } = await load(`${url}/api/v1/${path}`, key, connections, asks)
        const parts = [0.5, 0.95, 0.99].map((part) => quantile(latenciesMs, part).toFixed(1))
        rows.push([name, connections, asks, ...parts, perSecond.toFixed(0), (bytes / 1_000).toFixed(1)])
      }
    }
    status = (await station.ask('status')) as Status
  } finally {
    await station.end()
    dropFolder(folder)
  }
  return {
    title: 'The interface',
    how: [
      `${count} segments over a month in the book, chained and verified beforehand; the station plays its sample content headless all the while and is ${status.screen.state} at the end. Each connection asks again as soon as it was answered.`,
    ],
    tables: [
      {
        columns: [
          'question',
          'connections',
          'asks',
          'p50, ms',
          'p95, ms',
          'p99, ms',
          'answers/s',
          'answer, kB',
        ],
        rows,
      },
    ],
    promises: [{ words: 'the station still plays after it', held: status.screen.state === 'playing' }],
  }
}
