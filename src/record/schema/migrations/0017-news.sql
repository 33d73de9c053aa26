-- Indexes for the page for the morning: what came since a time, who spoke most, what nobody was sure of.
CREATE INDEX articles_by_added ON articles (added_at);
CREATE INDEX statements_rejected ON statements (article) WHERE rejected = 1;
CREATE INDEX statements_by_confidence ON statements (confidence);
CREATE INDEX statement_speakers_by_confidence ON statement_speakers (confidence);

DROP INDEX speakers_by_person;
CREATE INDEX speakers_by_person ON speakers (linked, article) WHERE linked IS NOT NULL;
CREATE INDEX speakers_without_person ON speakers (name, article) WHERE linked IS NULL;
