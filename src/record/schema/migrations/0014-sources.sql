-- Who is quoted: what is counted of articles, statements and speakers, calculated from the articles. `docs/data.md` explains each column.
CREATE TABLE counted_articles (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  section TEXT,
  program TEXT NOT NULL
) STRICT;

CREATE TABLE bylines (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE counted_statements (
  statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
  words INTEGER NOT NULL,
  reason_start INTEGER,
  reason_end INTEGER
) STRICT;

CREATE TABLE counted_speakers (
  speaker INTEGER PRIMARY KEY REFERENCES speakers (number) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'body', 'group', 'document', 'unnamed', 'unknown')),
  role_class TEXT,
  class_word TEXT,
  gender TEXT CHECK (gender IN ('female', 'male')),
  gender_by TEXT CHECK (gender_by IN ('title', 'role', 'pronoun')),
  gender_start INTEGER,
  gender_end INTEGER,
  gender_of_name TEXT CHECK (gender_of_name IN ('female', 'male'))
) STRICT;

-- Columns that a newsroom keeps of people, as it imported them; never guessed.
CREATE TABLE source_columns (
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  program TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

-- An article is counted again when its statements change: each one that is written gets its digest last.
CREATE TRIGGER statements_count_again AFTER UPDATE OF digest ON statements BEGIN
  DELETE FROM counted_articles WHERE article = new.article;
END;
CREATE TRIGGER statements_count_without AFTER DELETE ON statements BEGIN
  DELETE FROM counted_articles WHERE article = old.article;
END;

-- More kinds of corrections: what somebody says of the gender, or of the class of the roles, of a person.
DROP TRIGGER corrections_stay_as_they_are;
ALTER TABLE corrections ADD COLUMN kind TEXT NOT NULL DEFAULT 'undo' CHECK (
  kind IN (
    'speaker', 'spans', 'act', 'conditions', 'not-a-statement', 'confirm', 'add', 'link', 'merge', 'split', 'rename',
    'gender', 'role-class', 'article', 'publisher', 'remove', 'undo'
  )
);
UPDATE corrections SET kind = what;
ALTER TABLE corrections DROP COLUMN what;
ALTER TABLE corrections RENAME COLUMN kind TO what;
CREATE INDEX corrections_by_person ON corrections (person) WHERE person IS NOT NULL;

CREATE TRIGGER corrections_stay_as_they_are BEFORE UPDATE ON corrections
WHEN NOT (
  (new.number, new.what, new.statement, new.person, new.uri, new.value, new.before, new.undoes, new.made_at, new.program)
    IS (old.number, old.what, old.statement, old.person, old.uri, old.value, old.before, old.undoes, old.made_at, old.program)
  AND CASE
    WHEN old.digest IS NULL THEN (new.author, new.reason) IS (old.author, old.reason)
    ELSE (new.author, new.reason, new.salt) IS ('', NULL, NULL)
      AND (new.written_by, new.digest) IS (old.written_by, old.digest)
      AND EXISTS (SELECT 1 FROM removals WHERE correction = old.number)
  END
) BEGIN
  SELECT RAISE(ABORT, 'a correction is never changed; undo it');
END;
