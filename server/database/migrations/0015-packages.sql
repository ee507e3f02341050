-- Whose signed packages this station takes in. Whoever is removed stays in the history; a key comes back only as it was.
CREATE TABLE publisher (
  -- SHA-256 of the public key's SPKI bytes: the fingerprint that people compare.
  id            TEXT    PRIMARY KEY,
  name          TEXT    NOT NULL,
  public_key    TEXT    NOT NULL,
  since_ms      INTEGER NOT NULL,
  added_by      TEXT    NOT NULL,
  removed_at_ms INTEGER
) STRICT, WITHOUT ROWID;

-- What was taken in, so that an older package never comes back. Outlives its publisher's removal.
CREATE TABLE package_taken (
  publisher_id  TEXT    NOT NULL,
  sequence      INTEGER NOT NULL,
  package_id    TEXT    NOT NULL,
  manifest_hash TEXT    NOT NULL,
  items         INTEGER NOT NULL,
  refused       INTEGER NOT NULL,
  taken_at_ms   INTEGER NOT NULL,
  taken_by      TEXT    NOT NULL,
  PRIMARY KEY (publisher_id, sequence)
) STRICT, WITHOUT ROWID;

-- Who signed the bytes of an item last.
CREATE TABLE item_signer (
  item_id      TEXT    PRIMARY KEY,
  publisher_id TEXT    NOT NULL,
  package_id   TEXT    NOT NULL,
  signed_on    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Feeds as they were set, every edition.
CREATE TABLE feed_setting (
  edition INTEGER PRIMARY KEY,
  body    TEXT    NOT NULL CHECK (json_valid(body)),
  by_name TEXT    NOT NULL,
  at_ms   INTEGER NOT NULL
) STRICT;

-- How asking each feed went.
CREATE TABLE feed_state (
  feed_id        TEXT    PRIMARY KEY,
  -- The newest index seen: an older one is a replay, this one runs out.
  index_sequence INTEGER,
  index_hash     TEXT,
  index_expires  TEXT,
  tried_at_ms    INTEGER,
  good_at_ms     INTEGER,
  failures       INTEGER NOT NULL DEFAULT 0,
  problem        TEXT
) STRICT, WITHOUT ROWID;

-- What came over each feed.
CREATE TABLE feed_arrival (
  feed_id    TEXT    NOT NULL,
  sequence   INTEGER NOT NULL,
  package_id TEXT    NOT NULL,
  items      INTEGER NOT NULL,
  refused    INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  at_ms      INTEGER NOT NULL,
  PRIMARY KEY (feed_id, sequence)
) STRICT, WITHOUT ROWID;
