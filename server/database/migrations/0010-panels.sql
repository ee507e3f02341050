-- Living panels (栏目): every edition is kept; deleting takes a panel off the glass, not out of the history.
CREATE TABLE panel (
  id               TEXT    PRIMARY KEY,
  edition          INTEGER NOT NULL,
  -- What may be shown: the edition that a reviewer released; a newer draft waits beside it.
  released_edition INTEGER,
  made_at_ms       INTEGER NOT NULL,
  deleted_at_ms    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE panel_edition (
  panel_id TEXT    NOT NULL REFERENCES panel (id),
  edition  INTEGER NOT NULL,
  draft    TEXT    NOT NULL,
  role     TEXT    NOT NULL,
  name     TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  PRIMARY KEY (panel_id, edition)
) STRICT, WITHOUT ROWID;

-- The last good copy of what an address gave, and how asking went since.
CREATE TABLE panel_feed (
  panel_id      TEXT    PRIMARY KEY REFERENCES panel (id),
  -- SHA-256 of the source: a copy made under another address or mapping does not stand for this one.
  source_hash   TEXT    NOT NULL,
  body          TEXT,
  good_at_ms    INTEGER,
  etag          TEXT,
  last_modified TEXT,
  tried_at_ms   INTEGER NOT NULL,
  failures      INTEGER NOT NULL,
  problem       TEXT
) STRICT, WITHOUT ROWID;

-- What the hashes of panels in the ledger stand for.
CREATE TABLE panel_content (
  hash       TEXT    PRIMARY KEY,
  panel_id   TEXT    NOT NULL REFERENCES panel (id),
  content    TEXT    NOT NULL,
  seen_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
