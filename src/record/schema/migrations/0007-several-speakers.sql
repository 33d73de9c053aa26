-- The speakers of a statement, each by itself, in their order; before there was one for each, several joined by ` | `.
CREATE TABLE statement_speakers (
  statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker INTEGER NOT NULL REFERENCES speakers (number),
  via TEXT NOT NULL,
  confidence REAL,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_speakers_by_speaker ON statement_speakers (speaker);

INSERT INTO statement_speakers
  SELECT number, 0, speaker, via, speaker_confidence FROM statements WHERE speaker IS NOT NULL;

DROP INDEX statements_by_speaker;
ALTER TABLE statements DROP COLUMN speaker;
ALTER TABLE statements DROP COLUMN via;
ALTER TABLE statements DROP COLUMN speaker_confidence;
