-- The body that a person speaks for, and how likely the speaker is the right one; null where a version before did not tell.
ALTER TABLE speakers ADD COLUMN on_behalf_of TEXT;
ALTER TABLE statements ADD COLUMN speaker_confidence REAL;
