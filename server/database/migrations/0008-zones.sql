-- Records of a second zone, by the hour they lie in: where there are none, a main zone's record needs no comparing.
CREATE INDEX segment_beside_main ON segment (boot_id, local_date, local_hour) WHERE zone <> 'main';

-- A video's captions stand beside it: the list of roles is wider. SQLite changes a CHECK by making the table anew.
CREATE TABLE rendition_anew (
  source_hash TEXT NOT NULL REFERENCES media (hash),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('page', 'body', 'part', 'captions')),
  hash TEXT NOT NULL REFERENCES media (hash),
  PRIMARY KEY (source_hash, position)
) STRICT, WITHOUT ROWID;

INSERT INTO rendition_anew (source_hash, position, role, hash)
  SELECT source_hash, position, role, hash FROM rendition;

DROP TABLE rendition;
ALTER TABLE rendition_anew RENAME TO rendition;
