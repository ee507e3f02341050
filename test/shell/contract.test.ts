import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ShellName } from '../../main/shell/shell.ts'
import { hasXvfb, startDisplay, type Display } from './display.ts'
import { markName, processesMarked, stillLiving, strikePage } from './processes.ts'
import { StageServer } from './stage-server.ts'
import { missing, shellUnderTest, size, type ShellUnderTest } from './under-test.ts'

const shells: ShellName[] = ['headless', 'chromium', 'electron']
let display: Display | null = null

beforeAll(async () => {
  for (const name of shells) if (missing[name]) console.log(`left out: the ${name} shell (${missing[name]})`)
  if (!hasXvfb) return
  display = await startDisplay(size.width, size.height)
  process.env['DISPLAY'] = display.name
})

afterAll(() => display?.stop())

describe.each(shells.filter((name) => !missing[name]))('the %s shell', (name) => {
  let stage: StageServer
  let elsewhere: StageServer
  let tried: ShellUnderTest

  beforeEach(async () => {
    stage = await new StageServer().start()
    elsewhere = await new StageServer().start()
    tried = await shellUnderTest(name)
  })

  afterEach(async () => {
    await tried.close()
    await stage.stop()
    await elsewhere.stop()
  })

  const open = async () => {
    const [hello] = await Promise.all([stage.hello(), tried.shell.open(stage.screen)])
    return hello
  }

  it('shows our page over the whole screen', async () => {
    expect(await open()).toBe(`${size.width}x${size.height}`)
    expect(await stage.ask('say(document.visibilityState)')).toBe('visible')
  })

  it('takes a picture of what the compositor shows', async () => {
    await open()
    const picture = await tried.shell.screenshot()
    const { format, width, height } = await sharp(picture).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', ...size })
    const { channels } = await sharp(picture).stats()
    const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean)
    expect(Math.abs(red - 0) + Math.abs(green - 160) + Math.abs(blue - 80)).toBeLessThan(12)
  })

  it.each([
    ['a script that sets location', (url: string) => `location = ${JSON.stringify(url)}`],
    ['a new window', (url: string) => `window.open(${JSON.stringify(url)})`],
    [
      'a link for a new window',
      (url: string) => `away.href = ${JSON.stringify(url)}; away.target = '_blank'; away.click()`,
    ],
    ['a link', (url: string) => `away.href = ${JSON.stringify(url)}; away.click()`],
    [
      'a frame',
      (url: string) =>
        `document.body.append(Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(url)} }))`,
    ],
    [
      'a form',
      (url: string) => `document.body.innerHTML = '<form action=${url}></form>'; document.forms[0].submit()`,
    ],
  ])('refuses to go elsewhere by %s', async (_how, script) => {
    await open()
    await stage.order(script(elsewhere.screen))
    expect(await stage.ask('setTimeout(() => say(location.href), 300)')).toBe(stage.screen)
    expect(elsewhere.visits).toEqual([])
  })

  it('puts the page back when it blanks itself', async () => {
    await open()
    const back = stage.hello()
    await stage.order("location = 'about:blank'")
    await back
    expect(await stage.ask('say(location.href)')).toBe(stage.screen)
  })

  it('answers a dialog by itself', async () => {
    await open()
    expect(await stage.ask("say(confirm('Stop?'))")).toBe('false')
  })

  it('grants the page nothing of the machine', async () => {
    await open()
    const states = `Promise.all(['geolocation', 'notifications', 'camera', 'microphone'].map(async (name) =>
      (await navigator.permissions.query({ name })).state)).then((all) => say(all.join()))`
    expect(await stage.ask(states)).not.toContain('granted')
    expect(await stage.ask('Notification.requestPermission().then(say)')).toBe('denied')
    const place = 'navigator.geolocation.getCurrentPosition(() => say("found"), ({ code }) => say(code))'
    expect(await stage.ask(place)).toBe('1')
  })

  it('brings a crashed page back within 2 seconds', async () => {
    await open()
    const recovered = tried.told('recovered')
    const back = stage.hello()
    const start = performance.now()
    strikePage(tried.mark, 'SIGKILL')
    expect(await back).toBe(`${size.width}x${size.height}`)
    const tookMs = performance.now() - start
    await recovered
    console.log(`${name}: a crashed page was back after ${Math.round(tookMs)} ms`)
    expect(tookMs).toBeLessThan(2_000)
    expect(tried.events.map(({ type }) => type)).toEqual(['crashed', 'recovered'])
  })

  it.each([
    ['whose script never ends', async () => stage.order('while (true) {}')],
    ['whose process stands still', async () => strikePage(tried.mark, 'SIGSTOP')],
  ])('brings a page back %s within 5 seconds', async (kind, hang) => {
    await open()
    const recovered = tried.told('recovered')
    const back = stage.hello()
    const start = performance.now()
    await hang()
    await back
    const tookMs = performance.now() - start
    await recovered
    console.log(`${name}: a page ${kind} was back after ${Math.round(tookMs)} ms`)
    expect(tookMs).toBeLessThan(5_000)
    expect(tried.events.map(({ type }) => type)).toEqual(['hung', 'recovered'])
  })

  it('starts again by itself when its own process dies', async () => {
    await open()
    const recovered = tried.told('recovered')
    const back = stage.hello()
    const [first] = processesMarked(tried.mark).filter(({ command }) => !command.includes('--type='))
    if (first) process.kill(first.pid, 'SIGKILL')
    await back
    await recovered
    expect(tried.events.map(({ type }) => type)).toEqual(['crashed', 'recovered'])
  })

  it('leaves no process behind when it closes', async () => {
    await open()
    const processes = processesMarked(tried.mark)
    expect(processes.length).toBeGreaterThan(2)
    const start = performance.now()
    await tried.shell.close()
    console.log(`${name}: closed after ${Math.round(performance.now() - start)} ms`)
    expect(stillLiving(processes)).toEqual([])
    expect(tried.events).toEqual([])
  })

  it('ends with its controller, however that went', async () => {
    const mark = `${tried.mark}-controller`
    const folder = await mkdtemp(join(tmpdir(), 'ezhan-shell-'))
    const hello = stage.hello()
    const controller = spawn(
      process.execPath,
      [join(import.meta.dirname, 'controller.ts'), name, stage.screen, folder],
      { env: { ...process.env, [markName]: mark }, stdio: 'inherit' },
    )
    await hello
    const processes = processesMarked(mark)
    expect(processes.length).toBeGreaterThan(2)
    controller.kill('SIGKILL')
    await once(controller, 'exit')
    await expect.poll(() => stillLiving(processes), { timeout: 10_000, interval: 50 }).toEqual([])
  })
})
