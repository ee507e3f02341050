import type { KeyObject } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import { writeInspectionCode } from '../../ledger/inspection-code.ts'
import { keyId, publicKeyOf } from '../../ledger/suite.ts'
import { instantIn } from '../../contract/instant.ts'
import type { Status } from '../../contract/status.ts'
import { openInspection } from '../../server/inspection/inspection-book.ts'
import type { InspectionDesk } from '../../server/inspection/inspection-desk.ts'
import type { Inspection } from '../../station/inspection.ts'
import { openPin } from '../../server/inspection/pin.ts'
import type { HoursReport } from '../../contract/hours.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { Assessment } from '../../station/assess.ts'
import type { ReadClocks } from '../clocks.ts'
import type { StationController } from '../controller.ts'
import type { HoursQuery } from '../hours.ts'
import type { Memory } from '../memory.ts'

interface InspectionSources {
  readonly memory: Pick<Memory, 'database' | 'seals' | 'acts'>
  readonly key: KeyObject
  readonly controller: Pick<StationController, 'status' | 'faults'>
  readonly month: (month: string) => { readonly assessment: Assessment }
  readonly hours: (query: HoursQuery) => HoursReport
  readonly settings: Pick<SettingsBook, 'now'>
  readonly readClocks: ReadClocks
  readonly startedAtMs: number
  /** The door to other machines: without it no phone comes in. */
  readonly outside: { readonly phoneAddress: () => string | null }
}

/** The inspection mode of a running station. */
export function stationInspection(sources: InspectionSources): InspectionDesk {
  const { memory, settings, readClocks } = sources
  return openInspection({
    pin: openPin(memory.database),
    acts: memory.acts,
    screen: () => settings.now().profile.screenId,
    facts: () => inspectionFacts(sources),
    readClocks,
  })
}

/** The station's standing at this instant, and the same in one signed line. */
function inspectionFacts(sources: InspectionSources): Inspection {
  const { readClocks, settings, key } = sources
  const clock = readClocks()
  const { profile, schedule } = settings.now()
  const status = sources.controller.status()
  const { target, ...today } = status.today
  const at = instantIn(clock.wallMs, schedule.zone)
  const month = monthSoFar(sources, today.date)
  const last = sources.memory.seals.last()
  const seal = last && { date: last.date, number: last.number, hash: last.hash }
  return {
    at,
    station: {
      ...status.station,
      responsible: profile.responsible ?? null,
      demonstration: profile.demonstration,
    },
    today: { ...forInspector(today), target: { ...target, document: profile.target.document } },
    month,
    renewal: status.content,
    machine: machineOf(sources, status, clock),
    seal,
    keyId: keyId(publicKeyOf(key)),
    code: writeInspectionCode(
      {
        ...{ station: status.station.code, at: toTheSecond(at), clockTrusted: clock.trusted },
        ...{ dueDays: month.days.due, metDays: month.days.met },
        ...{ today: today.creditedSeconds, month: month.creditedSeconds },
        seal: seal && { date: seal.date, hashPrefix: seal.hash.slice(0, 16) },
        ...chainHeads(sources.memory.database),
      },
      key,
    ),
    phoneAddress: sources.outside.phoneAddress(),
  }
}

const forInspector = ({ date, dueSeconds, creditedSeconds, forecast }: Omit<Status['today'], 'target'>) => ({
  ...{ date, dueSeconds, creditedSeconds, forecast },
})

function monthSoFar({ month, hours }: InspectionSources, date: string): Inspection['month'] {
  const name = date.slice(0, 7)
  const { days } = month(name).assessment
  const so = days.filter((day) => day.date <= date)
  const { total } = hours({ from: `${name}-01`, to: date, by: 'day', screen: null })
  return {
    month: name,
    creditedSeconds: total.creditedSeconds,
    days: { due: so.filter(({ due }) => due).length, met: so.filter(({ met }) => met).length },
  }
}

function machineOf(sources: InspectionSources, status: Status, clock: ClockReading): Inspection['machine'] {
  const { disk, screen, version, startedAt } = status
  return {
    clockTrusted: clock.trusted,
    ...{ diskFreeBytes: disk.freeBytes, diskTotalBytes: disk.totalBytes },
    ...{ shell: screen.shell, version, startedAt },
    upSeconds: Math.max(0, Math.floor((clock.wallMs - sources.startedAtMs) / 1000)),
    faults: sources.controller.faults(),
  }
}

function chainHeads(database: Database): { segments: number; acts: number } {
  const head = (table: 'segment' | 'act') =>
    database.prepare<[], number | null>(`SELECT max(seq) FROM ${table}`).pluck().get() ?? 0
  return { segments: head('segment'), acts: head('act') }
}

/** `2026-11-22T09:03:00+08:00` of `2026-11-22T09:03:00.123+08:00`. */
const toTheSecond = (at: string) => at.replace(/\.\d+/, '')
