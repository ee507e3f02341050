import type { Score } from './sheet.ts'

const rate = 44_100

function pitch(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12)
}

/** A soft pad: each note is three sines, a little apart, so that it breathes. */
function addChords(left: Float64Array, right: Float64Array, score: Score, seconds: number): void {
  score.chords.forEach((chord, place) => {
    const until = (score.chords[place + 1]?.at ?? seconds) + 0.8
    const first = Math.floor(chord.at * rate)
    const last = Math.min(left.length, Math.floor(until * rate))
    for (let i = first; i < last; i += 1) {
      const t = i / rate
      const loud = 0.05 * Math.min(1, (t - chord.at) / 0.9) * Math.min(1, Math.max(0, (until - t) / 0.8))
      for (const midi of chord.midi) {
        const angle = 2 * Math.PI * pitch(midi) * t
        left[i] =
          (left[i] ?? 0) +
          loud * (Math.sin(angle) + 0.35 * Math.sin(angle * 1.004) + 0.12 * Math.sin(angle * 2))
        right[i] =
          (right[i] ?? 0) +
          loud * (Math.sin(angle * 1.002) + 0.35 * Math.sin(angle) + 0.12 * Math.sin(angle * 2.001))
      }
    }
  })
}

function addBells(left: Float64Array, right: Float64Array, score: Score): void {
  for (const { at, midi } of score.bells) {
    const first = Math.floor(at * rate)
    const last = Math.min(left.length, first + rate * 2)
    for (let i = Math.max(0, first); i < last; i += 1) {
      const t = (i - first) / rate
      const angle = 2 * Math.PI * pitch(midi) * t
      const tone =
        0.16 *
        Math.min(1, t / 0.004) *
        Math.exp(-3.2 * t) *
        (Math.sin(angle) + 0.3 * Math.sin(angle * 2.76) * Math.exp(-6 * t))
      left[i] = (left[i] ?? 0) + tone
      right[i] = (right[i] ?? 0) + tone * 0.8
    }
  }
}

/** Low-passed noise from a fixed seed: low `tone` is thunder, high `tone` is rain. */
function addRumbles(left: Float64Array, right: Float64Array, score: Score): void {
  for (const { at, seconds, loud, tone } of score.rumbles) {
    let seed = 20_201
    let smooth = 0
    let smoother = 0
    const first = Math.floor(at * rate)
    for (let i = first; i < Math.min(left.length, first + seconds * rate); i += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      smooth += tone * (seed / 2 ** 31 - 1 - smooth)
      smoother += tone * (smooth - smoother)
      const t = (i - first) / (seconds * rate)
      const swell = Math.min(1, t / 0.06) * (1 - t) ** 1.4 * (0.75 + 0.25 * Math.sin(t * 40))
      left[i] = (left[i] ?? 0) + loud * swell * smoother
      right[i] = (right[i] ?? 0) + loud * swell * (0.6 * smoother + 0.4 * smooth * tone)
    }
  }
}

/** The whole score as a 16-bit stereo WAV. */
export function waveOf(score: Score, seconds: number): Buffer {
  const length = Math.round(seconds * rate)
  const left = new Float64Array(length)
  const right = new Float64Array(length)
  addChords(left, right, score, seconds)
  addBells(left, right, score)
  addRumbles(left, right, score)
  const wave = Buffer.alloc(44 + length * 4)
  writeHeader(wave, length * 4)
  for (let i = 0; i < length; i += 1) {
    const ends = Math.min(1, i / 2_000, (length - i) / 12_000)
    wave.writeInt16LE(Math.round(Math.tanh((left[i] ?? 0) * ends) * 32_000), 44 + i * 4)
    wave.writeInt16LE(Math.round(Math.tanh((right[i] ?? 0) * ends) * 32_000), 46 + i * 4)
  }
  return wave
}

function writeHeader(wave: Buffer, soundBytes: number): void {
  wave.write('RIFF', 0, 'latin1')
  wave.writeUInt32LE(36 + soundBytes, 4)
  wave.write('WAVEfmt ', 8, 'latin1')
  wave.writeUInt32LE(16, 16)
  wave.writeUInt16LE(1, 20)
  wave.writeUInt16LE(2, 22)
  wave.writeUInt32LE(rate, 24)
  wave.writeUInt32LE(rate * 4, 28)
  wave.writeUInt16LE(4, 32)
  wave.writeUInt16LE(16, 34)
  wave.write('data', 36, 'latin1')
  wave.writeUInt32LE(soundBytes, 40)
}
