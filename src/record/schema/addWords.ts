import type { Statement } from '../../data/index.ts';
import { statements } from '../statements/articles.ts';
import type { Database, Value } from './database.ts';

/**
 * Adds the words of all statements to a copy of a record, which itself has only their offsets: a table that people and
 * other programs can read, with full-text search. It does not follow what is added to the copy later, but what is
 * deleted there.
 */
export function addWords(copy: Database): void {
  copy.atomically(() => {
    // A copy of a copy already has words, maybe of other statements. Columns for readers come first.
    // Datasette finds the search by `content="…"`, written exactly like this.
    copy.exec(`
      DROP TABLE IF EXISTS statement_words_search;
      DROP TABLE IF EXISTS statement_words;
      CREATE TABLE statement_words (
        statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
        speaker TEXT, act TEXT NOT NULL, negated INTEGER NOT NULL, content TEXT NOT NULL, conditions TEXT, said_on TEXT,
        article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE, publisher TEXT, published_at TEXT,
        person INTEGER REFERENCES people (number) ON DELETE SET NULL,
        kind TEXT NOT NULL, source TEXT, cue TEXT, confidence REAL NOT NULL, uri TEXT NOT NULL, id TEXT NOT NULL
      ) STRICT;
      CREATE INDEX statement_words_by_person ON statement_words (person);
      CREATE INDEX statement_words_by_article ON statement_words (article);
      CREATE VIRTUAL TABLE statement_words_search USING fts5 (
        speaker, source, cue, content, content="statement_words", content_rowid="statement",
        tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER statement_words_forgotten AFTER DELETE ON statement_words BEGIN
        INSERT INTO statement_words_search (statement_words_search, rowid, speaker, source, cue, content)
          VALUES ('delete', old.statement, old.speaker, old.source, old.cue, old.content);
      END;`);
    for (const one of statements(
      copy,
      'WHERE s.rejected = 0 AND a.replaced_by IS NULL ORDER BY s.article, s.number',
    ))
      copy.run(
        `INSERT INTO statement_words (
            speaker, act, negated, content, conditions, said_on, publisher, published_at,
            kind, source, cue, confidence, uri, id, statement, article, person
          ) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, s.id, s.number, s.article,
            (SELECT max(p.linked) FROM statement_speakers AS y JOIN speakers AS p ON p.number = y.speaker
              WHERE y.statement = s.number HAVING count(*) = 1)
          FROM statements AS s WHERE s.id = ?`,
        ...valuesOf(one),
        one.id,
      );
    copy.exec(`INSERT INTO statement_words_search (statement_words_search) VALUES ('rebuild')`);
  });
}

/** The values of a statement, in the order of the columns. */
function valuesOf({ article, ...said }: Statement): Value[] {
  const conditions = said.conditions.map(({ text }) => text).join('\n') || null;
  return [
    ...[said.speaker?.name ?? null, said.act, said.negated ? 1 : 0, said.content.text, conditions],
    ...[said.saidAt?.date ?? null, article.publisher, article.publishedAt],
    ...[said.kind, said.source?.text ?? null, said.cue?.text ?? null, said.confidence, article.uri],
  ];
}
