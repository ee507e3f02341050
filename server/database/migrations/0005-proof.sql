-- What persons and the station itself did, chained like segments. Never updated, never deleted but by retention.
CREATE TABLE act (
  seq           INTEGER PRIMARY KEY,
  kind          TEXT    NOT NULL,
  at_ms         INTEGER NOT NULL,
  mono_ms       INTEGER NOT NULL,
  boot_id       TEXT    NOT NULL,
  clock_trusted INTEGER NOT NULL,
  role          TEXT    NOT NULL,
  name          TEXT    NOT NULL,
  subject       TEXT    NOT NULL,
  document      TEXT,
  reason        TEXT,
  evidence      TEXT    NOT NULL CHECK (json_valid(evidence)),
  body          TEXT    NOT NULL CHECK (json_valid(body)),
  prev_hash     TEXT    NOT NULL,
  hash          TEXT    NOT NULL
) STRICT;

CREATE INDEX act_by_kind ON act (kind, seq);

-- A day's seal: what was appended since the one before, signed. Kept for ever.
CREATE TABLE seal (
  number INTEGER PRIMARY KEY,
  date   TEXT    NOT NULL,
  body   TEXT    NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX seal_by_date ON seal (date);

-- Sums kept as segments close, so that a month is answered without reading it. Each equals the sum over its segments.
CREATE TABLE day_total (
  local_date         TEXT    NOT NULL,
  screen             TEXT    NOT NULL,
  source_class       TEXT    NOT NULL,
  shell              TEXT    NOT NULL,
  place              TEXT    NOT NULL,
  credited_ms        INTEGER NOT NULL,
  frozen_ms          INTEGER NOT NULL,
  hidden_ms          INTEGER NOT NULL,
  panel_off_ms       INTEGER NOT NULL,
  clock_untrusted_ms INTEGER NOT NULL,
  plays              INTEGER NOT NULL,
  PRIMARY KEY (local_date, screen, source_class, shell, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE hour_total (
  local_date         TEXT    NOT NULL,
  local_hour         INTEGER NOT NULL,
  screen             TEXT    NOT NULL,
  source_class       TEXT    NOT NULL,
  credited_ms        INTEGER NOT NULL,
  frozen_ms          INTEGER NOT NULL,
  hidden_ms          INTEGER NOT NULL,
  panel_off_ms       INTEGER NOT NULL,
  clock_untrusted_ms INTEGER NOT NULL,
  plays              INTEGER NOT NULL,
  PRIMARY KEY (local_date, local_hour, screen, source_class)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_total (
  local_date         TEXT    NOT NULL,
  item_id            TEXT    NOT NULL,
  screen             TEXT    NOT NULL,
  source_class       TEXT    NOT NULL,
  title              TEXT    NOT NULL,
  publisher          TEXT    NOT NULL,
  themes             TEXT    NOT NULL,
  credited_ms        INTEGER NOT NULL,
  frozen_ms          INTEGER NOT NULL,
  hidden_ms          INTEGER NOT NULL,
  panel_off_ms       INTEGER NOT NULL,
  clock_untrusted_ms INTEGER NOT NULL,
  plays              INTEGER NOT NULL,
  PRIMARY KEY (local_date, item_id, screen, source_class, title, publisher, themes)
) STRICT, WITHOUT ROWID;
