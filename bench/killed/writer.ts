// A station's writing and nothing else, to be killed: beats of a picture on a clock that goes as fast as the disk lets
// it, over a midnight and its seal. Says `+N` when N credited milliseconds are about to be written, `=N MS` when they
// are, and how long that took. Arguments: database, private key (PEM file), boot id, wall time of the first beat.
import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import type { ClockReading } from '../../ledger/clock.ts'
import { localHour } from '../../ledger/local-hour.ts'
import { meterBeat, openSegment } from '../../ledger/meter.ts'
import { closeSegment } from '../../ledger/segment.ts'
import { sealPast } from '../../main/jobs/sealing.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { beatMs, evidence, showingBeats, shownIn, station, zone } from './showing.ts'

const [, , path = '', keyPath = '', bootId = '', from = ''] = process.argv
const key = createPrivateKey(readFileSync(keyPath))
const say = (line: string) => void writeSync(1, `${line}\n`)

say('open')
const database = openDatabase(path)
const books = {
  ledger: openLedgerStore(database),
  acts: openActStore(database),
  seals: openSealStore(database),
}
books.ledger.recover()

let at: ClockReading = { bootId, monoMs: 1_000, wallMs: Number(from), trusted: true }
let creditedMs = 0
let date = localHour(at.wallMs, zone).date

for (let showing = 0; ; showing += 1) {
  let open = openSegment(shownIn(bootId, showing), at, zone)
  for (let beat = 1; beat <= showingBeats; beat += 1) {
    at = { ...at, monoMs: at.monoMs + beatMs, wallMs: at.wallMs + beatMs }
    const metered = meterBeat(open, evidence, at, zone)
    open = metered.open
    creditedMs += beatMs
    const closed = beat < showingBeats ? metered.closed : [...metered.closed, closeSegment(open, 'ended')]
    commit(() => {
      if (beat === showingBeats) books.ledger.append(closed, null)
      else if (closed.length > 0) books.ledger.append(closed, open)
      else books.ledger.checkpoint(open)
    })
  }
  sealWhereDue()
}

function commit(write: () => void): void {
  say(`+${creditedMs}`)
  const begun = performance.now()
  write()
  say(`=${creditedMs} ${(performance.now() - begun).toFixed(1)}`)
}

function sealWhereDue(): void {
  const today = localHour(at.wallMs, zone).date
  if (today === date) return
  date = today
  sealPast({ ...station, zone, key, ...books }, at)
  say(`seal ${today}`)
}
