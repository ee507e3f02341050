-- Closed segments, each chained to the one before. Never updated, never deleted but by retention.
CREATE TABLE segment (
  seq                INTEGER PRIMARY KEY,
  screen             TEXT    NOT NULL,
  zone               TEXT    NOT NULL,
  showing_id         TEXT    NOT NULL,
  part               INTEGER NOT NULL,
  boot_id            TEXT    NOT NULL,
  item_id            TEXT    NOT NULL,
  title              TEXT    NOT NULL,
  publisher          TEXT    NOT NULL,
  source_class       TEXT    NOT NULL,
  themes             TEXT    NOT NULL,
  kind               TEXT    NOT NULL,
  media_hash         TEXT    NOT NULL,
  shell              TEXT    NOT NULL,
  place              TEXT    NOT NULL,
  started_at_ms      INTEGER NOT NULL,
  ended_at_ms        INTEGER NOT NULL,
  start_mono_ms      INTEGER NOT NULL,
  local_date         TEXT    NOT NULL,
  local_hour         INTEGER NOT NULL,
  clock_trusted      INTEGER NOT NULL,
  elapsed_ms         INTEGER NOT NULL,
  credited_ms        INTEGER NOT NULL,
  frozen_ms          INTEGER NOT NULL,
  hidden_ms          INTEGER NOT NULL,
  panel_off_ms       INTEGER NOT NULL,
  clock_untrusted_ms INTEGER NOT NULL,
  end_reason         TEXT    NOT NULL,
  -- The earlier record that this one stands in for, as JSON; its time is no longer counted.
  replaces           TEXT,
  prev_hash          TEXT    NOT NULL,
  hash               TEXT    NOT NULL,
  CHECK (credited_ms + frozen_ms + hidden_ms + panel_off_ms + clock_untrusted_ms = elapsed_ms)
) STRICT;

CREATE INDEX segment_by_day ON segment (local_date, local_hour);

-- What a trusted clock may yet place on its right day.
CREATE INDEX segment_untrusted ON segment (boot_id, seq) WHERE clock_trusted = 0;

-- When each edition of an item was first really on the glass, credited: proof of the monthly renewal.
CREATE TABLE first_showing (
  item_id    TEXT    NOT NULL,
  media_hash TEXT    NOT NULL,
  shown_at   INTEGER NOT NULL,
  PRIMARY KEY (item_id, media_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX first_showing_by_time ON first_showing (shown_at);

-- The showing on the glass, as of its last beat. After a crash it is closed where this left it.
CREATE TABLE open_segment (
  screen TEXT NOT NULL,
  zone   TEXT NOT NULL,
  body   TEXT NOT NULL,
  PRIMARY KEY (screen, zone)
) STRICT, WITHOUT ROWID;
