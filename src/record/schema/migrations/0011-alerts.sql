-- Saved searches that alert, what they alerted to, and whether it was delivered. `docs/data.md` explains each column.
CREATE TABLE alerts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  asked TEXT NOT NULL,
  deliver TEXT,
  seen INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  alert INTEGER NOT NULL REFERENCES alerts (number) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  made_at TEXT NOT NULL,
  delivered_at TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  next_at TEXT,
  UNIQUE (alert, key)
) STRICT;

CREATE INDEX events_by_time ON events (next_at) WHERE next_at IS NOT NULL;
