-- Documents of which only digest and place are kept: their row in `documents` has a size and no bytes.
ALTER TABLE articles ADD COLUMN kept TEXT CHECK (kept IN ('reference'));
