-- What `onrecord watch` looks at, what it found there, and when it asked which host last. `docs/data.md` explains each column.
CREATE TABLE feeds (
  number INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  kind TEXT CHECK (kind IN ('feed', 'sitemap', 'sitemap-index', 'list', 'folder')),
  title TEXT,
  part_of INTEGER REFERENCES feeds (number) ON DELETE CASCADE,
  listed_in TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'gone')),
  etag TEXT,
  last_modified TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  tried_at TEXT,
  succeeded_at TEXT,
  next_at TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE pages (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'left', 'same', 'failed', 'gone')),
  same_as INTEGER REFERENCES pages (number) ON DELETE SET NULL,
  article TEXT,
  uri TEXT,
  etag TEXT,
  last_modified TEXT,
  words TEXT,
  looks INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  found_at TEXT NOT NULL,
  read_at TEXT,
  next_at TEXT
) STRICT;

CREATE INDEX pages_by_time ON pages (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX pages_by_words ON pages (words) WHERE words IS NOT NULL;
CREATE INDEX pages_by_article ON pages (article) WHERE article IS NOT NULL;

-- Which feed lists which page: one page may be in several.
CREATE TABLE listings (
  feed INTEGER NOT NULL REFERENCES feeds (number) ON DELETE CASCADE,
  page INTEGER NOT NULL REFERENCES pages (number) ON DELETE CASCADE,
  PRIMARY KEY (feed, page)
) STRICT, WITHOUT ROWID;

CREATE INDEX listings_by_page ON listings (page);

CREATE TABLE hosts (
  host TEXT PRIMARY KEY,
  asked_at TEXT,
  closed_until TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE robots (
  origin TEXT PRIMARY KEY,
  rules TEXT NOT NULL,
  read_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
