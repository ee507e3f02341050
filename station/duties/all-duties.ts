import { activityTimetable, monthlyActivity, venueVariety } from './activities.ts'
import { books, messengers, noticeBoard } from './attested-duties.ts'
import { dailyScience, notScienceOnly } from './daily-science.ts'
import type { Duty } from './duty.ts'
import { campaigns, emergency } from './campaign-duties.ts'
import { monthClosing, recordsKept } from './closing-duties.ts'
import { evidencePictures, programmeBadge } from './programme-duties.ts'
import { fiveHavesDuty } from './five-haves.ts'
import { localColumns, oneStopQuery, phoneAndScreen, publicInterest } from './local-content.ts'
import { monthlyRenewal } from './renewal.ts'
import { rectifiedInTime, wellPlaced } from './standing-duties.ts'
import { farmingInVillages, healthInTown } from './targeted.ts'
import { uptimeDuties } from './uptime.ts'

/** Everything that the documents ask of a station, the heaviest first. */
export const allDuties: readonly Duty[] = [
  dailyScience,
  monthlyRenewal,
  localColumns,
  notScienceOnly,
  oneStopQuery,
  farmingInVillages,
  healthInTown,
  phoneAndScreen,
  wellPlaced,
  rectifiedInTime,
  fiveHavesDuty,
  monthlyActivity,
  activityTimetable,
  venueVariety,
  messengers,
  noticeBoard,
  books,
  programmeBadge,
  evidencePictures,
  monthClosing,
  ...uptimeDuties,
  recordsKept,
  publicInterest,
  campaigns,
  emergency,
]
