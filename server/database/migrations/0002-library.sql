-- Bytes in the content-addressed store, named by their SHA-256. `corrupt_at_ms`: they no longer match their name.
CREATE TABLE media (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  mime TEXT NOT NULL,
  width INTEGER,
  height INTEGER,
  duration_ms INTEGER,
  -- A video with a sound track starts later than a silent one; the stage has to know.
  has_sound INTEGER NOT NULL DEFAULT 0,
  admitted_at_ms INTEGER NOT NULL,
  verified_at_ms INTEGER,
  corrupt_at_ms INTEGER
) STRICT;

CREATE INDEX media_size ON media (size_bytes);

-- What is shown where it is not the original itself: 'page' in order, 'body' (article HTML or panel table),
-- 'part' is kept because a body refers to it.
CREATE TABLE rendition (
  source_hash TEXT NOT NULL REFERENCES media (hash),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('page', 'body', 'part')),
  hash TEXT NOT NULL REFERENCES media (hash),
  PRIMARY KEY (source_hash, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id TEXT PRIMARY KEY,
  media_hash TEXT NOT NULL REFERENCES media (hash),
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('video', 'picture', 'document', 'article', 'panel')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'released', 'withdrawn')),
  source_class TEXT NOT NULL,
  publisher TEXT NOT NULL,
  themes TEXT NOT NULL CHECK (json_valid(themes)),
  audiences TEXT NOT NULL CHECK (json_valid(audiences)),
  address TEXT,
  valid_from TEXT,
  valid_to TEXT,
  duration_ms INTEGER NOT NULL CHECK (duration_ms > 0),
  -- The name it was brought under, for the person who looks for it.
  origin TEXT NOT NULL,
  -- Digest of the manifest's row last applied: the same folder brought twice does not undo what a person changed.
  said_digest TEXT NOT NULL,
  updated_on TEXT NOT NULL,
  installed_at_ms INTEGER NOT NULL,
  imported_by TEXT NOT NULL
) STRICT;

CREATE INDEX item_media ON item (media_hash);

-- What the last import refused. Words, not sentences, are kept: they are told in the reader's language.
CREATE TABLE refusal (
  position INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  code TEXT NOT NULL,
  words TEXT NOT NULL CHECK (json_valid(words)),
  at_ms INTEGER NOT NULL,
  imported_by TEXT NOT NULL
) STRICT;
