-- People, as who's-whos tell of them: what each said of whom, and what they say together.
CREATE TABLE people (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  gender TEXT CHECK (gender IN ('female', 'male')),
  born TEXT,
  died TEXT
) STRICT;

CREATE TABLE told_of_people (
  person INTEGER NOT NULL REFERENCES people (number) ON DELETE CASCADE,
  source TEXT NOT NULL,
  told TEXT NOT NULL,
  program TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (person, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_names (
  person INTEGER NOT NULL REFERENCES people (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_names_by_folded ON person_names (folded);

CREATE TABLE roles (
  person INTEGER NOT NULL REFERENCES people (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  organization TEXT,
  area TEXT,
  party TEXT,
  held_from TEXT,
  held_until TEXT,
  PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_identifiers (
  person INTEGER NOT NULL REFERENCES people (number) ON DELETE CASCADE,
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (person, scheme)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_identifiers_by_value ON person_identifiers (value);
