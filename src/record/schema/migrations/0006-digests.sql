-- Digests of what was written, so that `verify` sees whatever was changed since without the program. `docs/data.md` says what each covers.
ALTER TABLE statements ADD COLUMN digest BLOB;
ALTER TABLE speakers ADD COLUMN digest BLOB;
ALTER TABLE speakers ADD COLUMN linked_digest BLOB;
ALTER TABLE links ADD COLUMN digest BLOB;
ALTER TABLE people ADD COLUMN digest BLOB;
ALTER TABLE people ADD COLUMN merged_digest BLOB;
ALTER TABLE told_of_people ADD COLUMN digest BLOB;
ALTER TABLE meanings ADD COLUMN digest BLOB;
ALTER TABLE fingerprints ADD COLUMN digest BLOB;
ALTER TABLE copies ADD COLUMN digest BLOB;

-- Of an article's row and document, and of these with all its statements. A table of its own: articles have long rows.
CREATE TABLE article_digests (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  own BLOB NOT NULL,
  whole BLOB NOT NULL
) STRICT;

-- The digest of a correction covers the one before. Author and reason are in it by their salted hash, so that they can be removed.
ALTER TABLE corrections ADD COLUMN salt BLOB;
ALTER TABLE corrections ADD COLUMN written_by BLOB;
ALTER TABLE corrections ADD COLUMN digest BLOB;

-- Corrections whose author and reason were removed, and by whom.
CREATE TABLE removals (
  number INTEGER PRIMARY KEY,
  correction INTEGER NOT NULL UNIQUE REFERENCES corrections (number),
  author TEXT NOT NULL,
  reason TEXT,
  made_at TEXT NOT NULL,
  program TEXT NOT NULL,
  digest BLOB NOT NULL
) STRICT;

CREATE TRIGGER removals_stay_as_they_are BEFORE UPDATE ON removals BEGIN
  SELECT RAISE(ABORT, 'a removal is never changed');
END;
CREATE TRIGGER removals_stay BEFORE DELETE ON removals BEGIN
  SELECT RAISE(ABORT, 'a removal is never taken away');
END;

-- A row of a version before gets its digest once; after that only a removal changes it, and only author and reason.
DROP TRIGGER corrections_stay_as_they_are;
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
