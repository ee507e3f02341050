-- Stretches of time of which a clock of the station is known: on, alive, linked, lit (holds = 1), or asked and not so.
-- Kept each minute while the station runs, so a power cut loses a minute at most. One row grows as its stretch does.
CREATE TABLE uptime_stretch (
  clock         TEXT    NOT NULL CHECK (clock IN ('powered', 'alive', 'linked', 'lit')),
  boot_id       TEXT    NOT NULL,
  from_mono_ms  INTEGER NOT NULL,
  until_mono_ms INTEGER NOT NULL,
  holds         INTEGER NOT NULL,
  from_ms       INTEGER NOT NULL,
  until_ms      INTEGER NOT NULL,
  clock_trusted INTEGER NOT NULL,
  CHECK (from_mono_ms <= until_mono_ms AND from_ms <= until_ms),
  PRIMARY KEY (clock, boot_id, from_mono_ms)
) STRICT, WITHOUT ROWID;

CREATE INDEX uptime_stretch_by_time ON uptime_stretch (until_ms);
