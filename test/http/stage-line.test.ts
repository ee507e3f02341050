import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { aDoor, bearer, stageKey, type ADoor } from './a-door.ts'

let door: ADoor
let url = ''
beforeEach(async () => {
  door = await aDoor()
  url = await door.listens()
})
afterEach(() => door.close())

const stageAt = (query: string, headers: Record<string, string> = {}) =>
  new WebSocket(`${url.replace('http', 'ws')}/stage${query}`, { headers })

async function refusal(socket: WebSocket): Promise<number> {
  const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
  socket.on('error', () => undefined).terminate()
  return answer.statusCode
}

async function anOpenStage(): Promise<WebSocket> {
  const socket = stageAt(`?key=${stageKey}`)
  await once(socket, 'open')
  return socket
}

const hello = { type: 'hello', width: 1920, height: 1080 }
const beat = {
  type: 'beat',
  showingId: 'run-1',
  spanMs: 800.5,
  mediaMs: null,
  frames: null,
  painted: 4,
  visible: true,
  last: false,
}

describe('the line to the stage', () => {
  it('opens only for the page that knows the key', async () => {
    for (const query of [
      '',
      '?key=',
      '?key=a-guess',
      `?key=${stageKey}x`,
      `?key=${stageKey}&key=${stageKey}`,
    ])
      expect(await refusal(stageAt(query)), query).toBe(403)
  })

  it('opens for no token, were it the administrator’s', async () => {
    expect(await refusal(stageAt('', bearer(door.tokenOf('admin'))))).toBe(403)
  })

  it('opens under no other name', async () => {
    expect(await refusal(stageAt(`?key=${stageKey}`, { host: 'evil.example' }))).toBe(404)
  })

  it('carries reports in and programmes out', async () => {
    const socket = await anOpenStage()
    const told = once(socket, 'message')
    door.stage.send('{"type":"program"}')
    expect(String((await told)[0])).toBe('{"type":"program"}')
    socket.send(JSON.stringify(hello))
    socket.send(JSON.stringify(beat))
    socket.close()
    await once(socket, 'close')
    expect(door.stage.reports).toEqual([hello, beat])
    expect(door.stage.closed).toBe(1)
  })

  it.each([
    ['garbage', 'not JSON'],
    ['a list', '[]'],
    ['a word it does not know', '{"type":"credit","ms":1000000}'],
    ['a beat of negative time', JSON.stringify({ ...beat, spanMs: -1 })],
    ['a beat longer than a minute', JSON.stringify({ ...beat, spanMs: 60_001 })],
    ['half a frame', JSON.stringify({ ...beat, frames: 0.5 })],
  ])('is cut at %s, and nothing of it is believed', async (_, message) => {
    const socket = await anOpenStage()
    socket.send(message)
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(1008)
    expect(door.stage.reports).toEqual([])
  })

  it('is cut at a message of more than 64 KB', async () => {
    const socket = await anOpenStage()
    socket.send(JSON.stringify({ ...beat, showingId: 'x'.repeat(70_000) }))
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(1009)
    expect(door.stage.reports).toEqual([])
  })
})

describe('the line of events', () => {
  it('tells what happens, as it happens, and ends with the door', async () => {
    const answer = await fetch(`${url}/api/v1/events`, { headers: bearer(door.tokenOf('viewer')) })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect(await reader?.read()).toMatchObject({ value: ': e站\n\n' })
    door.door.controller.events.announce({ event: 'alarm', data: { message: '窗口崩溃' } })
    expect(await reader?.read()).toMatchObject({ value: 'event: alarm\ndata: {"message":"窗口崩溃"}\n\n' })
    const ending = door.app.close()
    expect(await reader?.read()).toMatchObject({ done: true })
    await ending
  })
})
