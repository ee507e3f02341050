import './look/look.css'
import { Attendant } from './attend.ts'
import { Darkroom } from './darkroom/darkroom.ts'
import { InspectionMode } from './inspection/inspection.ts'
import { Link } from './link.ts'
import { lockDown } from './lockdown.ts'
import { Stage } from './stage.ts'
import { keepStills, sendStill } from './stills.ts'
import { TrialMode } from './trial/trial.ts'
import { WorkCard } from './progress/work-card.ts'

lockDown(window)

const key = new URLSearchParams(location.hash.slice(1)).get('key') ?? ''
const address = new URL(`/stage?key=${encodeURIComponent(key)}`, location.href)
address.protocol = address.protocol.replace('http', 'ws')

const link = new Link(address.href, {
  opened: () => {
    const scale = window.devicePixelRatio
    const [width, height] = [Math.round(window.innerWidth * scale), Math.round(window.innerHeight * scale)]
    const glass = { width: Math.max(1, width), height: Math.max(1, height) }
    link.send({ type: 'hello', ...glass, browser: navigator.userAgent.slice(0, 400) })
    stage.connected()
  },
  closed: () => {
    stage.disconnected()
    // Whoever works there is gone with the line; what goes on is told anew.
    works.leave()
  },
  commanded: (program) => {
    if (program.type === 'trial') return trials.take(program)
    if (program.type === 'work') return works.take(program.work)
    if (program.type === 'errand') return darkroom.take(program)
    document.title = program.brand || program.stationName
    stage.program(program)
    attendant.heed(program)
    inspection.heed(program)
    trials.heed(program)
    works.heed(program)
  },
})
const stage = new Stage(link)
const inspection = new InspectionMode(key, document.body)
const attendant = new Attendant({
  key,
  send: (beat) => link.send(beat),
  body: document.body,
  inspect: () => inspection.begin(),
})
const trials = new TrialMode({ send: (report) => link.send(report), body: document.body })
const works = new WorkCard(document.body)
const darkroom = new Darkroom({
  standsFor: (ms) => stage.standsFor(ms),
  keep: (still) => sendStill(key, still),
  send: (report) => link.send(report),
})
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
