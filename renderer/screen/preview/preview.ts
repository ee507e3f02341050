import '../look/look.css'
import { stageProgram } from '../../../playlist/stage-protocol.ts'
import { lockDown } from '../lockdown.ts'
import { Stage } from '../stage.ts'

lockDown(window)

/** The stage itself, with nobody at the other end: nothing that is shown here is ever counted. */
const stage = new Stage({ isOpen: false, send: () => undefined })
document.body.append(...stage.roots)

window.setInterval(() => stage.tick(), 1_000)
window.addEventListener('resize', () => stage.resized())
window.addEventListener('message', ({ source, origin, data: said }: MessageEvent<unknown>) => {
  if (source !== window.parent || origin !== location.origin) return
  const program = stageProgram.safeParse(said).data
  if (program) stage.program(program)
})
await stage.open()
window.parent.postMessage({ type: 'previewReady' }, location.origin)
