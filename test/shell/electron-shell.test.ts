import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDoor } from '../../main/shell/electron/door.ts'
import { ElectronShell } from '../../main/shell/electron/electron-shell.ts'
import { spawnedHost } from '../../main/shell/electron/host.ts'
import type { ShellEvent } from '../../main/shell/shell.ts'
import { markName, processesMarked, stillLiving } from './processes.ts'
import { StageServer } from './stage-server.ts'

let folder: string
let stage: StageServer
let mark: string
let shell: ElectronShell
let recovered: Promise<void>
const events: ShellEvent[] = []

/** A program that takes Electron's command line and runs the script at its end by this Node. */
async function standInProgram(): Promise<string> {
  const program = join(folder, 'electron')
  await writeFile(program, `#!/bin/sh\nfor script; do :; done\nexec '${process.execPath}' "$script"\n`)
  await chmod(program, 0o755)
  return program
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ezhan-electron-'))
  stage = await new StageServer().start()
  mark = folder
  process.env[markName] = mark
  events.length = 0
  const program = await standInProgram()
  const script = join(import.meta.dirname, 'stand-in-window.ts')
  const host = spawnedHost({ program, script, profileFolder: folder, asRoot: false })
  recovered = new Promise((resolve) => {
    const onEvent = (event: ShellEvent) => {
      events.push(event)
      if (event.type === 'recovered') resolve()
    }
    shell = new ElectronShell({ host, profileFolder: folder, width: 800, height: 600, onEvent })
  })
})

afterEach(async () => {
  await shell.close()
  await stage.stop()
  await rm(folder, { recursive: true, force: true })
})

describe("the controller's side of the Electron shell", () => {
  it('opens the page and hands on the picture', async () => {
    await shell.open(stage.screen)
    expect(stage.visits).toEqual(['/screen/'])
    expect((await shell.screenshot()).toString()).toBe('a picture')
  })

  it('says why a window cannot be had', async () => {
    await expect(shell.open('http://127.0.0.1:9/')).rejects.toThrow('fetch failed')
  })

  it('starts another window when its process dies', async () => {
    await shell.open(stage.screen)
    const [window] = processesMarked(mark)
    if (window) process.kill(window.pid, 'SIGKILL')
    await recovered
    expect(events.map(({ type }) => type)).toEqual(['crashed', 'recovered'])
    expect(stage.visits).toEqual(['/screen/', '/screen/'])
  })

  it('leaves no process behind, even one that does not listen any more', async () => {
    await shell.open(stage.screen)
    const processes = processesMarked(mark)
    expect(processes).toHaveLength(1)
    for (const { pid } of processes) process.kill(pid, 'SIGSTOP')
    await shell.close()
    expect(stillLiving(processes)).toEqual([])
  })
})

describe('the door for the window process', () => {
  it('stays shut to a wrong token', async () => {
    const words: unknown[] = []
    const door = await openDoor((word) => words.push(word))
    const intruder = connect(door.port, '127.0.0.1')
    // It may be thrown out before it has finished speaking.
    intruder.on('error', () => undefined)
    intruder.write(`${JSON.stringify({ type: 'hello', token: '0'.repeat(64) })}\n`)
    intruder.write(`${JSON.stringify({ type: 'told', event: 'hung' })}\n`)
    intruder.resume()
    await once(intruder, 'close')
    expect(words).toEqual([])
    door.close()
  })

  it('survives who hangs up roughly', async () => {
    const door = await openDoor(() => undefined)
    const intruder = connect(door.port, '127.0.0.1')
    await once(intruder, 'connect')
    intruder.resetAndDestroy()
    await once(intruder, 'close')
    const next = connect(door.port, '127.0.0.1')
    next.on('error', () => undefined)
    next.write(`${JSON.stringify({ type: 'hello', token: door.token })}\n`)
    await door.entered
    door.close()
  })

  it('stays shut to who does not speak its language', async () => {
    const door = await openDoor(() => undefined)
    const intruder = connect(door.port, '127.0.0.1')
    // It may be thrown out before it has finished speaking.
    intruder.on('error', () => undefined)
    intruder.write('GET / HTTP/1.1\r\n\r\n')
    intruder.resume()
    await once(intruder, 'close')
    door.close()
  })
})
