-- Version 1: what was read, and what it says. `docs/data.md` explains each column.

CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  wrapping TEXT CHECK (wrapping IN ('gzip')),
  compression TEXT NOT NULL CHECK (compression IN ('none', 'zstd')),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL REFERENCES documents (sha256),
  uri TEXT NOT NULL,
  title TEXT,
  publisher TEXT,
  published_at TEXT,
  language TEXT,
  text BLOB NOT NULL,
  fields BLOB NOT NULL,
  fetched_at TEXT NOT NULL,
  content_type TEXT,
  program TEXT NOT NULL,
  model TEXT NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (uri, sha256)
) STRICT;

CREATE INDEX articles_by_document ON articles (sha256);

CREATE TABLE speakers (
  number INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  aliases TEXT NOT NULL,
  role TEXT,
  person TEXT,
  program TEXT NOT NULL,
  model TEXT NOT NULL
) STRICT;

CREATE INDEX speakers_by_article ON speakers (article);

CREATE TABLE statements (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  speaker INTEGER REFERENCES speakers (number),
  via TEXT,
  kind TEXT NOT NULL,
  act TEXT NOT NULL,
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
  within TEXT REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED,
  said_on TEXT,
  earliest TEXT,
  latest TEXT,
  confidence REAL NOT NULL,
  program TEXT NOT NULL,
  model TEXT NOT NULL
) STRICT;

CREATE INDEX statements_by_article ON statements (article);
CREATE INDEX statements_by_speaker ON statements (speaker);
CREATE INDEX statements_by_time ON statements (earliest);
CREATE INDEX statements_by_outer ON statements (within) WHERE within IS NOT NULL;

CREATE TABLE spans (
  statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (
    role IN ('source', 'cue', 'content', 'mention', 'condition', 'addressee', 'saidAt', 'occasion')
  ),
  position INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  PRIMARY KEY (statement, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE conditions (
  statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  connective TEXT NOT NULL,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

-- The words of contents and names are indexed, not kept a second time: rowid is the statement's or speaker's number.
CREATE VIRTUAL TABLE content_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE speaker_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER statements_forgotten AFTER DELETE ON statements BEGIN
  DELETE FROM content_words WHERE rowid = old.number;
END;
CREATE TRIGGER speakers_forgotten AFTER DELETE ON speakers BEGIN
  DELETE FROM speaker_words WHERE rowid = old.number;
END;
