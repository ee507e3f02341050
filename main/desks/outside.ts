import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { actBy } from '../../ledger/act.ts'
import { selfSigned, type Certificate } from '../../server/outside/certificate.ts'
import type { OutsideDesk, OutsideState } from '../../server/outside/outside-desk.ts'
import { admission, outsideSetting, usualOutside } from '../../server/outside/outside-setting.ts'
import type { OutsideSetting } from '../../contract/outside.ts'
import { ownAddresses, ownNames } from '../../server/outside/own-names.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { keptSetting, writeWhole, type KeptSetting } from '../../server/system/kept-setting.ts'
import type { DataFolder } from '../data-folder.ts'
import type { ReadClocks } from '../clocks.ts'
import type { Memory } from '../memory.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

interface OutsideParts {
  readonly folder: Pick<DataFolder, 'path'>
  readonly memory: Pick<Memory, 'acts'>
  readonly readClocks: ReadClocks
  readonly screen: () => string
  readonly zone: () => string
  /** Where it listens: every network of the machine, or the one address of a test. */
  readonly host: string
}

interface Person {
  readonly role: string
  readonly name: string
}

/** What is said to somebody slow is bounded, as at the door of this machine. */
const requestTimeoutMs = 30_000

/**
 * The door to other machines: HTTPS by a certificate of the station's own, for addresses of the allow list alone.
 * No socket is upgraded here, so the line of the stage cannot be reached by it.
 */
export class OutsideDoor {
  readonly #parts: OutsideParts
  readonly #kept: KeptSetting<OutsideSetting>
  readonly #brought = new WeakSet<IncomingMessage>()
  #answer: Answer | null = null
  #server: Server | null = null
  #fingerprint: string | null = null

  constructor(parts: OutsideParts) {
    this.#parts = parts
    this.#kept = keptSetting({
      title: '外部访问',
      path: join(parts.folder.path, 'outside', 'setting.json'),
      ...{ shape: outsideSetting, usual: usualOutside, zone: parts.zone },
    })
  }

  desk(): OutsideDesk {
    return {
      setting: () => this.#kept.now(),
      settingHead: () => this.#kept.head(),
      state: () => this.state(),
      change: (person, basedOn, setting) => this.#change(person, basedOn, setting),
      brought: (request) => this.#brought.has(request),
      isOurName: (name) => name === this.#parts.host || ownNames().includes(name.toLowerCase()),
    }
  }

  /** Opens as it was left; a port that is taken by now keeps the station from nothing else. */
  async open(answer: Answer, reportError: (error: unknown) => void): Promise<void> {
    this.#answer = answer
    const setting = this.#kept.now()
    if (setting.enabled) await this.#listen(setting).catch(reportError)
  }

  async end(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    const closed = new Promise<void>((settle) => server.close(() => settle()))
    server.closeAllConnections()
    await closed
  }

  state(): OutsideState {
    const server = this.#server
    if (server === null) return { listening: false, addresses: [], fingerprint: this.#fingerprint }
    const { port } = server.address() as AddressInfo
    const { host } = this.#parts
    const hosts = host === '0.0.0.0' ? ownAddresses() : [host]
    return {
      listening: true,
      addresses: hosts.map((each) => `https://${each}:${port}`),
      fingerprint: this.#fingerprint,
    }
  }

  /** Where a phone of the same network finds the inspection; null while the door is shut. */
  phoneAddress(): string | null {
    const [first] = this.state().addresses
    return first === undefined ? null : `${first}/inspect/`
  }

  async #change(person: Person, basedOn: number, setting: OutsideSetting): Promise<void> {
    this.#kept.refuseStale(basedOn)
    const before = this.#kept.now()
    await this.end()
    try {
      if (setting.enabled) await this.#listen(setting)
    } catch (error) {
      if (before.enabled) await this.#listen(before)
      throw error
    }
    this.#kept.keep(setting, { name: person.name, atMs: this.#parts.readClocks().wallMs })
    this.#writeDown(person, before, setting)
  }

  async #listen(setting: OutsideSetting): Promise<void> {
    const { certificate, key } = await this.#certificate()
    this.#fingerprint = new X509Certificate(certificate).fingerprint256
    const admits = admission(setting.allow)
    const server: Server = createServer({ cert: certificate, key, requestTimeout: requestTimeoutMs })
    // Who is not on the list is not even shaken hands with.
    server.on('connection', (socket: Socket) => {
      if (!admits(socket.remoteAddress ?? '')) socket.destroy()
    })
    server.on('request', (request, response) => {
      this.#brought.add(request)
      this.#answer?.(request, response)
    })
    await listening(server, setting.port, this.#parts.host)
    this.#server = server
  }

  /** Made once, at the first switching on: a browser that trusts it goes on trusting it. */
  async #certificate(): Promise<Certificate> {
    const folder = join(this.#parts.folder.path, 'outside')
    const paths = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') }
    if (existsSync(paths.certificate) && existsSync(paths.key))
      return { certificate: readFileSync(paths.certificate, 'utf8'), key: readFileSync(paths.key, 'utf8') }
    const made = await selfSigned(`ezhan ${hostname()}`, [...new Set([...ownNames(), this.#parts.host])])
    writeWhole(paths.key, made.key)
    writeWhole(paths.certificate, made.certificate)
    return made
  }

  #writeDown(person: Person, before: OutsideSetting, after: OutsideSetting): void {
    const { memory, readClocks, screen } = this.#parts
    const body = { before: { ...before }, after: { ...after }, allowed: after.allow.join('、') }
    const doer = { role: person.role, name: person.name, clock: readClocks() }
    memory.acts.append(actBy(doer, { kind: 'outside-changed', subject: screen(), body }))
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((settle, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(new ProblemError('outside-refused', { port, detail: error.code ?? error.message })),
    )
    server.listen({ port, host }, () => settle())
  })
}
