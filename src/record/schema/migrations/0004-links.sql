-- Whom of the people a speaker may be, how likely and by what; `chosen` marks the one that it is taken for.
CREATE TABLE links (
  speaker INTEGER NOT NULL REFERENCES speakers (number) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES people (number) ON DELETE CASCADE,
  score REAL NOT NULL,
  reason TEXT NOT NULL,
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  program TEXT NOT NULL,
  PRIMARY KEY (speaker, person)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX links_chosen ON links (speaker) WHERE chosen = 1;
CREATE INDEX links_by_person ON links (person);
