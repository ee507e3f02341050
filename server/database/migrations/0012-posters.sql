-- A still picture of a video stands beside it: the list of roles is wider.
CREATE TABLE rendition_anew (
  source_hash TEXT NOT NULL REFERENCES media (hash),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('page', 'body', 'part', 'captions', 'poster')),
  hash TEXT NOT NULL REFERENCES media (hash),
  PRIMARY KEY (source_hash, position)
) STRICT, WITHOUT ROWID;

INSERT INTO rendition_anew (source_hash, position, role, hash)
  SELECT source_hash, position, role, hash FROM rendition;

DROP TABLE rendition;
ALTER TABLE rendition_anew RENAME TO rendition;
