-- Who may ask. Secrets are kept as hashes only.
CREATE TABLE token (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  role       TEXT NOT NULL,
  hash       TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE TABLE user (
  name           TEXT PRIMARY KEY,
  role           TEXT NOT NULL,
  password       TEXT NOT NULL,
  must_change    INTEGER NOT NULL,
  failures       INTEGER NOT NULL DEFAULT 0,
  locked_until   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE session (
  hash       TEXT PRIMARY KEY,
  user_name  TEXT NOT NULL REFERENCES user (name) ON DELETE CASCADE,
  csrf       TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
