import type { Database } from 'better-sqlite3'
import type { ClockName, Reading, Stretch } from '../../station/uptime/stretch.ts'

interface StretchRow {
  readonly clock: ClockName
  readonly bootId: string
  readonly fromMonoMs: number
  readonly untilMonoMs: number
  readonly holds: number
  readonly fromMs: number
  readonly untilMs: number
  readonly trusted: number
}

/** What the station knows of its own clocks. */
export interface StretchStore {
  /** Keeps stretches as far as they have grown; durable when it returns. */
  keep(stretches: readonly Stretch[]): void
  /** Puts what this boot wrote under an untrusted clock on its right days, now that the clock is trusted. */
  place(at: Reading): void
  /** The trusted stretches that reach into a stretch of time, epoch ms. */
  within(span: { readonly from: number; readonly until: number }): Stretch[]
  /** The first trusted moment that was kept, epoch ms; null before there is one. */
  sinceMs(): number | null
}

const columns = `clock, boot_id AS bootId, from_mono_ms AS fromMonoMs, until_mono_ms AS untilMonoMs, holds,
                 from_ms AS fromMs, until_ms AS untilMs, clock_trusted AS trusted`

export function openStretchStore(database: Database): StretchStore {
  const upsert = database.prepare<StretchRow>(
    `INSERT INTO uptime_stretch VALUES
       (@clock, @bootId, @fromMonoMs, @untilMonoMs, @holds, @fromMs, @untilMs, @trusted)
     ON CONFLICT DO UPDATE SET until_mono_ms = excluded.until_mono_ms, holds = excluded.holds,
       from_ms = excluded.from_ms, until_ms = excluded.until_ms, clock_trusted = excluded.clock_trusted`,
  )
  const place = database.prepare<{ bootId: string; startedAtMs: number }>(
    `UPDATE uptime_stretch SET from_ms = from_mono_ms + @startedAtMs, until_ms = until_mono_ms + @startedAtMs,
       clock_trusted = 1 WHERE boot_id = @bootId AND clock_trusted = 0`,
  )
  const within = database.prepare<{ from: number; until: number }, StretchRow>(
    `SELECT ${columns} FROM uptime_stretch
     WHERE until_ms > @from AND from_ms < @until AND clock_trusted = 1 ORDER BY from_ms`,
  )
  const since = database
    .prepare<[], number | null>('SELECT min(from_ms) FROM uptime_stretch WHERE clock_trusted = 1')
    .pluck()
  const keep = database.transaction((stretches: readonly Stretch[]) => {
    for (const one of stretches)
      upsert.run({ ...one, holds: Number(one.holds), trusted: Number(one.trusted) })
  })
  return {
    keep: (stretches) => keep.immediate(stretches),
    place: ({ bootId, monoMs, wallMs }) => void place.run({ bootId, startedAtMs: wallMs - monoMs }),
    within: ({ from, until }) =>
      within
        .all({ from, until })
        .map((row) => ({ ...row, holds: row.holds === 1, trusted: row.trusted === 1 })),
    sinceMs: () => since.get() ?? null,
  }
}
