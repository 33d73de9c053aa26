-- Blocks of speakers and people who may be the same: by surname, or by the first letters of a body. Null for a speaker who was not looked at
-- yet, empty for one that nobody can be linked to.
ALTER TABLE speakers ADD COLUMN block TEXT;
CREATE INDEX speakers_by_block ON speakers (block);

CREATE TABLE person_blocks (
  person INTEGER NOT NULL REFERENCES people (number) ON DELETE CASCADE,
  block TEXT NOT NULL,
  PRIMARY KEY (person, block)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_blocks_by_block ON person_blocks (block);

-- Blocks whose speakers are to be linked again, since one that was in them, or spoke in the article of one, is gone.
CREATE TABLE open_blocks (block TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TRIGGER speakers_open_blocks AFTER DELETE ON speakers WHEN old.block IS NOT NULL BEGIN
  INSERT OR IGNORE INTO open_blocks SELECT old.block WHERE old.block <> ''
    UNION SELECT block FROM speakers WHERE article = old.article AND block <> '';
END;
CREATE TRIGGER people_open_blocks AFTER DELETE ON person_blocks BEGIN
  INSERT OR IGNORE INTO open_blocks VALUES (old.block);
END;

-- Who is who is worked out again from these blocks.
DELETE FROM links;
