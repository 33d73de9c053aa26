-- Whether a statement's article is a version of an earlier one of those that have the statement: then it is no reprint.
ALTER TABLE copies ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version IN (0, 1));

-- The publisher and the canonical address, which is among the fields, decide it, too.
DROP TRIGGER articles_changed;
CREATE TRIGGER articles_changed AFTER UPDATE OF uri, publisher, published_at, fields, replaced_by, removed_by ON articles
WHEN (new.uri, new.publisher, new.published_at, new.fields, new.replaced_by, new.removed_by)
  IS NOT (old.uri, old.publisher, old.published_at, old.fields, old.replaced_by, old.removed_by) BEGIN
  INSERT INTO open_statements
    SELECT number, 0, 2 * number * 48271 % 2147483647 FROM statements WHERE article = new.number ON CONFLICT DO NOTHING;
END;

-- What an earlier version of the program found is found again.
INSERT INTO open_statements SELECT statement, 0, 2 * statement * 48271 % 2147483647 FROM fingerprints WHERE true ON CONFLICT DO NOTHING;

-- Corrections are looked up by their statement.
CREATE INDEX corrections_by_statement ON corrections (statement);
