-- Released interruptions with an end (插播), and what is on its way to be one. Who did what when is in the acts.
CREATE TABLE takeover (
  id         TEXT PRIMARY KEY,
  state      TEXT    NOT NULL CHECK (state IN ('draft', 'submitted', 'released', 'stopped', 'ended', 'discarded')),
  title      TEXT    NOT NULL,
  source     TEXT    NOT NULL,
  -- The written body; null where an item of the library was chosen.
  body       TEXT,
  item_id    TEXT    NOT NULL,
  media_hash TEXT    NOT NULL CHECK (length(media_hash) = 64),
  status     TEXT    NOT NULL CHECK (status IN ('Actual', 'Exercise', 'System', 'Test', 'Draft')),
  priority   INTEGER NOT NULL,
  document   TEXT,
  -- Null until release: it begins with it.
  from_ms    INTEGER,
  until_ms   INTEGER NOT NULL,
  -- When it really was over: stopped by hand, or at its end.
  over_ms    INTEGER,
  -- Everybody who had a hand in the words, as JSON: none of them releases it where two persons are asked for.
  writers    TEXT    NOT NULL CHECK (json_valid(writers)),
  written_at_ms  INTEGER NOT NULL,
  released_at_ms INTEGER
) STRICT;

CREATE INDEX takeover_by_state ON takeover (state);

-- The PIN of the inspection mode, as a scrypt hash; there is none until a person sets it.
CREATE TABLE inspection_pin (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  pin          TEXT    NOT NULL,
  failures     INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER NOT NULL DEFAULT 0
) STRICT;
