-- Near-duplicates are found only for what came, went or changed. The hashes of fingerprints, to look up which statements have one in common.
CREATE TABLE fingerprint_hashes (
  hash INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  PRIMARY KEY (hash, statement)
) STRICT, WITHOUT ROWID;

-- Statements that came or changed since near-duplicates were found last; `came`: after all others, and not in the table above yet. `mixed`
-- follows from both, so that damage is seen.
CREATE TABLE open_statements (
  statement INTEGER PRIMARY KEY,
  came INTEGER NOT NULL CHECK (came IN (0, 1)),
  mixed INTEGER NOT NULL
) STRICT;

-- Fingerprints that were in the table above, and went since then.
CREATE TABLE gone_fingerprints (
  statement INTEGER PRIMARY KEY,
  hashes BLOB NOT NULL,
  digest BLOB
) STRICT;

CREATE TRIGGER fingerprints_came AFTER INSERT ON fingerprints BEGIN
  INSERT INTO open_statements SELECT new.statement, came, (2 * new.statement + came) * 48271 % 2147483647 FROM (
      SELECT NOT EXISTS (SELECT 1 FROM fingerprints WHERE statement > new.statement)
        AND NOT EXISTS (SELECT 1 FROM gone_fingerprints WHERE statement = new.statement) AS came
    ) WHERE true ON CONFLICT (statement) DO UPDATE SET came = excluded.came, mixed = excluded.mixed WHERE excluded.came = 1;
END;
CREATE TRIGGER fingerprints_went AFTER DELETE ON fingerprints
WHEN NOT EXISTS (SELECT 1 FROM open_statements WHERE statement = old.statement AND came = 1) BEGIN
  INSERT INTO gone_fingerprints VALUES (old.statement, old.hashes, old.digest) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER statements_changed AFTER UPDATE OF kind, act, negated, said_on, earliest, latest, rejected ON statements
WHEN (new.kind, new.act, new.negated, new.said_on, new.earliest, new.latest, new.rejected)
  IS NOT (old.kind, old.act, old.negated, old.said_on, old.earliest, old.latest, old.rejected) BEGIN
  INSERT INTO open_statements VALUES (new.number, 0, 2 * new.number * 48271 % 2147483647) ON CONFLICT DO NOTHING;
END;
-- Those that were near-duplicates of one that goes are looked at again.
CREATE TRIGGER statements_went BEFORE DELETE ON statements BEGIN
  INSERT INTO open_statements
    SELECT m.statement, 0, 2 * m.statement * 48271 % 2147483647 FROM copies AS c JOIN copies AS m ON m.first = c.first WHERE c.statement = old.number ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER articles_changed AFTER UPDATE OF uri, published_at, replaced_by, removed_by ON articles
WHEN (new.uri, new.published_at, new.replaced_by, new.removed_by)
  IS NOT (old.uri, old.published_at, old.replaced_by, old.removed_by) BEGIN
  INSERT INTO open_statements
    SELECT number, 0, 2 * number * 48271 % 2147483647 FROM statements WHERE article = new.number ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER speakers_changed AFTER UPDATE OF name, linked ON speakers
WHEN (new.name, new.linked) IS NOT (old.name, old.linked) BEGIN
  INSERT INTO open_statements
    SELECT statement, 0, 2 * statement * 48271 % 2147483647 FROM statement_speakers
    WHERE speaker = new.number ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER statement_speakers_came AFTER INSERT ON statement_speakers BEGIN
  INSERT INTO open_statements VALUES (new.statement, 0, 2 * new.statement * 48271 % 2147483647) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER statement_speakers_went AFTER DELETE ON statement_speakers BEGIN
  INSERT INTO open_statements VALUES (old.statement, 0, 2 * old.statement * 48271 % 2147483647) ON CONFLICT DO NOTHING;
END;

-- What an earlier version of the program found is found again from the start.
INSERT INTO open_statements SELECT statement, 1, (2 * statement + 1) * 48271 % 2147483647 FROM fingerprints;
