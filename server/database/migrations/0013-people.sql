-- Accounts that are closed stay: what was done in their name cites them.
ALTER TABLE user ADD COLUMN closed_at INTEGER;
-- A time-based code (RFC 6238) beside the password, and the last step of time whose code was taken.
ALTER TABLE user ADD COLUMN code_secret TEXT;
ALTER TABLE user ADD COLUMN code_step INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user DROP COLUMN failures;
ALTER TABLE user DROP COLUMN locked_until;

-- Wrong passwords, by account name (whether there is such an account or not) and by address.
CREATE TABLE sign_in_failure (
  subject      TEXT PRIMARY KEY,
  failures     INTEGER NOT NULL,
  locked_until INTEGER NOT NULL,
  last_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE session ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN begun_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN address TEXT NOT NULL DEFAULT '';
-- Sessions from before have no name by which they could be ended: their people sign in again.
DELETE FROM session;
