-- How far containers were added, so that a run that was killed goes on there.
CREATE TABLE containers (
  sha256 TEXT PRIMARY KEY,
  uri TEXT NOT NULL,
  size INTEGER NOT NULL,
  done INTEGER NOT NULL,
  counts TEXT NOT NULL,
  program TEXT NOT NULL,
  model TEXT NOT NULL
) STRICT, WITHOUT ROWID;
