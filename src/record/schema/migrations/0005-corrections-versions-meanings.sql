-- Versions of an article: the article of the same place that came next.
ALTER TABLE articles ADD COLUMN replaced_by INTEGER REFERENCES articles (number);
CREATE INDEX articles_by_replacement ON articles (replaced_by) WHERE replaced_by IS NOT NULL;
UPDATE articles SET replaced_by = (
  SELECT min(later.number) FROM articles AS later WHERE later.uri = articles.uri AND later.number > articles.number
) WHERE uri <> '-';

-- What people corrected: rows that are only ever added. What they mean for the other tables is worked out anew from them.
CREATE TABLE corrections (
  number INTEGER PRIMARY KEY,
  what TEXT NOT NULL CHECK (
    what IN ('speaker', 'spans', 'act', 'conditions', 'not-a-statement', 'link', 'merge', 'split', 'rename', 'undo')
  ),
  statement TEXT,
  person TEXT,
  uri TEXT,
  value TEXT NOT NULL,
  before TEXT,
  undoes INTEGER REFERENCES corrections (number),
  author TEXT NOT NULL,
  reason TEXT,
  made_at TEXT NOT NULL,
  program TEXT NOT NULL
) STRICT;

CREATE INDEX corrections_by_uri ON corrections (uri);
CREATE INDEX corrections_by_undone ON corrections (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER corrections_stay_as_they_are BEFORE UPDATE ON corrections BEGIN
  SELECT RAISE(ABORT, 'a correction is never changed; undo it');
END;
CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections BEGIN
  SELECT RAISE(ABORT, 'a correction is never taken away; undo it');
END;

-- Statements as the machine told them, where a correction says otherwise, and the corrections that hold for them.
CREATE TABLE machine_statements (
  statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
  told TEXT NOT NULL,
  found INTEGER NOT NULL CHECK (found IN (0, 1))
) STRICT;

CREATE TABLE corrected (
  statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
  correction INTEGER NOT NULL REFERENCES corrections (number),
  PRIMARY KEY (statement, correction)
) STRICT, WITHOUT ROWID;

CREATE INDEX corrected_by_correction ON corrected (correction);

ALTER TABLE statements ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected IN (0, 1));

-- People whom corrections take for another one.
ALTER TABLE people ADD COLUMN merged_into INTEGER REFERENCES people (number) ON DELETE SET NULL;
CREATE INDEX people_by_merger ON people (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE people ADD COLUMN renamed INTEGER NOT NULL DEFAULT 0 CHECK (renamed IN (0, 1));
-- The person that a speaker is, by the chosen link and by corrections.
ALTER TABLE speakers ADD COLUMN linked INTEGER REFERENCES people (number) ON DELETE SET NULL;
CREATE INDEX speakers_by_person ON speakers (linked) WHERE linked IS NOT NULL;
UPDATE speakers SET linked = (SELECT person FROM links WHERE links.speaker = speakers.number AND chosen = 1);

-- What a content means, as a vector of 384 signed bytes, and hashes of the words in it that are compared with others'.
CREATE TABLE meanings (
  statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
  vector BLOB NOT NULL,
  model TEXT NOT NULL
) STRICT;

CREATE INDEX meanings_by_model ON meanings (model);

CREATE TABLE fingerprints (
  statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
  hashes BLOB NOT NULL
) STRICT;

-- The same statement in several articles: all of them name the one that was published first.
CREATE TABLE copies (
  statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
  first INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
  likeness REAL NOT NULL
) STRICT;

CREATE INDEX copies_by_first ON copies (first);
