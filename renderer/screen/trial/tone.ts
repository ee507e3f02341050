import { element } from '../sheet/sheet.ts'

/** A–C♯–E, twice: a chord's notes are told from a hum of the machine, on any loudspeaker. */
const notesHz = [440, 554.37, 659.25, 440, 554.37, 659.25]
const noteSeconds = 0.7
const loudness = 0.35

/** Plays the test tone; answers a function that ends it. */
export function playTone(): () => void {
  const sound = new AudioContext()
  const master = sound.createGain()
  master.connect(sound.destination)
  notesHz.forEach((hz, at) => {
    const note = sound.createOscillator()
    const swell = sound.createGain()
    const from = sound.currentTime + 0.2 + at * noteSeconds
    note.frequency.value = hz
    swell.gain.setValueAtTime(0, from)
    swell.gain.linearRampToValueAtTime(loudness, from + 0.05)
    swell.gain.linearRampToValueAtTime(0, from + noteSeconds - 0.05)
    note.connect(swell).connect(master)
    note.start(from)
    note.stop(from + noteSeconds)
  })
  return () => void sound.close()
}

export const toneSheet = (): HTMLElement =>
  element(
    'section',
    'trial-sheet',
    element('div', 'tone-waves', element('i', ''), element('i', ''), element('i', '')),
    element('b', '', '正在播放测试音'),
    element('p', '', '三个由低到高的音，响两遍'),
  )
