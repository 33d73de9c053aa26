-- One more kind of corrections: two articles that are one, read at two addresses.
DROP TRIGGER corrections_stay_as_they_are;
ALTER TABLE corrections ADD COLUMN kind TEXT NOT NULL DEFAULT 'undo' CHECK (
  kind IN (
    'speaker', 'spans', 'act', 'conditions', 'not-a-statement', 'confirm', 'add', 'link', 'merge', 'split', 'rename',
    'gender', 'role-class', 'article', 'publisher', 'remove', 'join', 'undo'
  )
);
UPDATE corrections SET kind = what;
ALTER TABLE corrections DROP COLUMN what;
ALTER TABLE corrections RENAME COLUMN kind TO what;

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
