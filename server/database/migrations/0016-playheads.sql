-- Where each playlist of a zone is, as of the last item that began there: a power cut costs the row no place.
CREATE TABLE playheads (
  zone TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;
