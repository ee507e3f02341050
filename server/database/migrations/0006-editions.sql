-- Who changed a setting in which role, why, and from when the edition holds for days that are over: the moment of the
-- change, or of the last trusted record before it where the clock did not tell the day.
ALTER TABLE setting ADD COLUMN role TEXT NOT NULL DEFAULT 'station';
ALTER TABLE setting ADD COLUMN reason TEXT;
ALTER TABLE setting ADD COLUMN held_from INTEGER;

-- One document became three, so that who edits playlists does not stand in the way of who edits the schedule.
INSERT INTO setting (name, edition, body, changed_at, changed_by)
SELECT 'station', edition, json_remove(body, '$.playlists', '$.schedule', '$.holidays'), changed_at, changed_by
  FROM setting WHERE name = 'configuration';
INSERT INTO setting (name, edition, body, changed_at, changed_by)
SELECT 'playlists', edition, json_object('playlists', json_extract(body, '$.playlists')), changed_at, changed_by
  FROM setting WHERE name = 'configuration';
INSERT INTO setting (name, edition, body, changed_at, changed_by)
SELECT 'schedule', edition,
       json_object('schedule', json_extract(body, '$.schedule'), 'holidays', json_extract(body, '$.holidays')),
       changed_at, changed_by
  FROM setting WHERE name = 'configuration';
DELETE FROM setting WHERE name = 'configuration';
UPDATE setting SET held_from = changed_at;
