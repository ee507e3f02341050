import type { Takeover } from '../../../contract/takeovers.ts'

/** Where a takeover stands at this moment, as a person asks: on air, still to come, on its way, or over. */
export type Standing = 'onAir' | 'coming' | 'waiting' | 'over'

export function standingOf({ state, from, until }: Takeover, nowMs: number): Standing {
  if (state === 'draft' || state === 'submitted') return 'waiting'
  if (state !== 'released' || Date.parse(until) <= nowMs) return 'over'
  return from !== null && Date.parse(from) > nowMs ? 'coming' : 'onAir'
}

/** A real one that calls itself a drill or a trial: whoever releases it is asked once more. */
export const soundsLikeDrill = ({ status, title, text }: Pick<Takeover, 'status' | 'title' | 'text'>) =>
  status === 'Actual' && /演练|演习|测试|试播|drill|exercise|\btest\b/i.test(`${title} ${text ?? ''}`)

/** `1:02:03` until an instant, rounded up: at the end it stands at nought. */
export function countdownText(untilMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ]
  const clock = `${two(hours)}:${two(minutes)}:${two(seconds % 60)}`
  return days > 0 ? `${days}d ${clock}` : clock
}
