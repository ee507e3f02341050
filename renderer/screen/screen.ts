import './look/look.css'
import { Attendant } from './attend.ts'
import { InspectionMode } from './inspection/inspection.ts'
import { Link } from './link.ts'
import { lockDown } from './lockdown.ts'
import { Stage } from './stage.ts'
import { keepStills } from './stills.ts'
import { TrialMode } from './trial/trial.ts'

lockDown(window)

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
  commanded: (program) => {
    if (program.type === 'trial') return trials.take(program)
    document.title = program.brand || program.stationName
    stage.program(program)
    attendant.heed(program)
    inspection.heed(program)
    trials.heed(program)
  },
})
const stage = new Stage(link)
const attendant = new Attendant({ key, send: (beat) => link.send(beat), body: document.body })
const inspection = new InspectionMode(key, document.body)
const trials = new TrialMode({ send: (report) => link.send(report), body: document.body })
document.body.append(...stage.roots)
keepStills(key, document.body)

window.setInterval(() => stage.tick(), 1_000)
let resizing: number | undefined
window.addEventListener('resize', () => {
  clearTimeout(resizing)
  resizing = window.setTimeout(() => stage.resized(), 200)
})
await stage.open()
link.connect()
