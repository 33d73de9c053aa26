-- Turns of transcripts: whose they are, when they begin, and of each of their sentences its start, end and act.
CREATE TABLE turns (
  statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  at TEXT,
  parts TEXT NOT NULL
) STRICT;
