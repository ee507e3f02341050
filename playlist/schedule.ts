import { z } from 'zod'
import { dateRange } from './calendar.ts'
import { layout } from './layout.ts'
import { zoneExists } from './local-day.ts'
import { givenId, givenTitle } from './playlist.ts'
import { sound } from './sound.ts'
import { datedWindow, window } from './window.ts'

const rule = z.object({
  id: givenId,
  title: givenTitle,
  playlistId: givenId,
  /** Higher beats lower; of equals the one that is listed first. */
  priority: z.number().int().min(-1000).max(1000),
  /** Left out: one item fills the field. */
  layout: layout.optional(),
  /** Left out: as loud as the playlist says. */
  sound: sound.optional(),
})

export const daypart = rule.extend({ window })
export const campaign = rule.extend({ window: datedWindow })

/** Days off by plan, first and last inclusive, with the reason that a short day carries (闭馆, 检修, 移点 …). */
export const closure = z.object({ ...dateRange.shape, reason: z.string().min(1).max(200) })

/**
 * When what plays (排期). Campaigns beat dayparts. Outside the opening hours the station is closed; no window at
 * all means never open. What nothing claims is the fallback playlist's.
 */
export const schedule = z.object({
  /** IANA zone of every clock and date in the schedule. */
  zone: z.string().min(1).max(64).refine(zoneExists, { message: '没有这个时区' }),
  openingHours: z.array(window).max(50),
  dayparts: z.array(daypart).max(100),
  campaigns: z.array(campaign).max(200),
  fallbackPlaylistId: givenId.nullable(),
  /** How the field is divided while the fallback plays; left out: one item fills it. */
  fallbackLayout: layout.optional(),
  /** Without sound, whatever plays: an evening, a midday rest. A real emergency is heard all the same. */
  quietHours: z.array(window).max(20).optional(),
  /** How the main zone turns to what comes next; left out: a cut. */
  transition: z.enum(['cut', 'fade']).optional(),
  closures: z.array(closure).max(400).optional(),
})

export type Daypart = z.infer<typeof daypart>
export type Campaign = z.infer<typeof campaign>
export type Closure = z.infer<typeof closure>
export type Schedule = z.infer<typeof schedule>
