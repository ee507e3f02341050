-- An item's way to the glass has more stations: classified but not handed in (draft), and waiting for its reviewers
-- (submitted). SQLite changes a CHECK by making the table anew.
CREATE TABLE item_anew (
  id TEXT PRIMARY KEY,
  media_hash TEXT NOT NULL REFERENCES media (hash),
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('video', 'picture', 'document', 'article', 'panel')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'draft', 'submitted', 'released', 'withdrawn')),
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
  imported_by TEXT NOT NULL,
  -- Grows with every change: who edits or releases names the edition before their eyes.
  edition INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT NOT NULL DEFAULT '',
  changed_at_ms INTEGER NOT NULL DEFAULT 0,
  -- Who handed it in, and who has passed it at which level since, as JSON; it begins anew with every change of words.
  submitted_by TEXT,
  approvals TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(approvals)),
  -- Why it was sent back or taken off last; what a reviewer or a technician wrote.
  remark TEXT
) STRICT;

INSERT INTO item_anew (id, media_hash, title, kind, state, source_class, publisher, themes, audiences, address,
    valid_from, valid_to, duration_ms, origin, said_digest, updated_on, installed_at_ms, imported_by,
    changed_by, changed_at_ms)
  SELECT id, media_hash, title, kind, state, source_class, publisher, themes, audiences, address,
    valid_from, valid_to, duration_ms, origin, said_digest, updated_on, installed_at_ms, imported_by,
    imported_by, installed_at_ms FROM item;

DROP TABLE item;
ALTER TABLE item_anew RENAME TO item;
CREATE INDEX item_media ON item (media_hash);

-- Every name that the same bytes were brought under.
CREATE TABLE item_name (
  item_id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (item_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO item_name (item_id, name) SELECT id, origin FROM item;

-- When an item was shown last, and for how long in all.
CREATE INDEX item_total_by_item ON item_total (item_id, local_date);
-- The history of one item.
CREATE INDEX act_by_subject ON act (subject, seq);
