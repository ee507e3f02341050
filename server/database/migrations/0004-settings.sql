-- Every edition of a setting is kept; the newest one is in force.
CREATE TABLE setting (
  name       TEXT    NOT NULL,
  edition    INTEGER NOT NULL,
  body       TEXT    NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT    NOT NULL,
  PRIMARY KEY (name, edition)
) STRICT, WITHOUT ROWID;
