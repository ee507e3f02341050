-- What visitors looked up on the glass, by local day: pages and items, no person, no word that was typed.
CREATE TABLE query_day (
  local_date    TEXT    NOT NULL,
  clock_trusted INTEGER NOT NULL,
  screen        TEXT    NOT NULL,
  page          TEXT    NOT NULL,
  item_id       TEXT    NOT NULL, -- '' where the page shows none
  opened        INTEGER NOT NULL,
  shown_ms      INTEGER NOT NULL,
  touches       INTEGER NOT NULL,
  PRIMARY KEY (local_date, clock_trusted, screen, page, item_id)
) STRICT, WITHOUT ROWID;

-- The days whose counts stand in the chain of acts.
CREATE TABLE query_day_told (
  local_date TEXT    NOT NULL,
  screen     TEXT    NOT NULL,
  act_seq    INTEGER NOT NULL,
  PRIMARY KEY (local_date, screen)
) STRICT, WITHOUT ROWID;
