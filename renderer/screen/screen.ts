import './look/look.css'
import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'
import { Layer } from './layer.ts'
import { Link } from './link.ts'
import { lockDown } from './lockdown.ts'
import type { Words } from './scene.ts'
import { Stage } from './stage.ts'
import { wallClock } from './wall-clock.ts'

/** On the glass until the controller has said what to show. */
const opening: Showing = {
  id: 'opening',
  itemId: null,
  title: '',
  sourceClass: null,
  publisher: null,
  address: null,
  holdMs: 60_000,
  volume: 0,
  content: { kind: 'filler' },
}

lockDown(window)

let brand = '科普中国e站'
let station = ''
let zone = Intl.DateTimeFormat().resolvedOptions().timeZone
let readClock = wallClock(zone)
const words = (): Words => ({ brand, station, ...readClock(new Date()) })

const layers = [new Layer(), new Layer()] as const
document.body.append(...layers.map((layer) => layer.scene.root))

const key = new URLSearchParams(location.hash.slice(1)).get('key') ?? ''
const address = new URL(`/stage?key=${encodeURIComponent(key)}`, location.href)
address.protocol = address.protocol.replace('http', 'ws')

const link = new Link(address.href, {
  opened: () => {
    const scale = window.devicePixelRatio
    const [width, height] = [Math.round(window.innerWidth * scale), Math.round(window.innerHeight * scale)]
    link.send({ type: 'hello', width: Math.max(1, width), height: Math.max(1, height) })
    stage.connected()
  },
  closed: () => stage.disconnected(),
  commanded: (program) => play(program),
})
const stage = new Stage(layers, link, words())

function play(program: StageProgram): void {
  if (program.zone !== zone) readClock = wallClock(program.zone)
  ;({ brand, stationName: station, zone } = program)
  stage.say(words())
  stage.program(program)
}

window.setInterval(() => stage.say(words()), 1_000)
let resizing: number | undefined
window.addEventListener('resize', () => {
  clearTimeout(resizing)
  resizing = window.setTimeout(() => stage.resized(), 200)
})
await stage.open(opening)
link.connect()
