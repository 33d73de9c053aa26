import { statements } from './articles.ts';
import type { Database } from './database.ts';

/**
 * Adds the words of all statements to a copy of a record, which itself only points at them: a table that people and other programs can
 * read, with full-text search. What is added to the copy later is not in it.
 */
export function addWords(copy: Database): void {
  copy.atomically(() => {
    copy.exec(`
      CREATE TABLE statement_words (
        statement INTEGER PRIMARY KEY REFERENCES statements (number),
        speaker TEXT, person INTEGER REFERENCES people (number), act TEXT NOT NULL, negated INTEGER NOT NULL,
        source TEXT, cue TEXT, content TEXT NOT NULL, conditions TEXT,
        said_on TEXT, publisher TEXT, published_at TEXT, article INTEGER NOT NULL REFERENCES articles (number), uri TEXT NOT NULL
      ) STRICT;
      CREATE INDEX statement_words_by_person ON statement_words (person);
      CREATE INDEX statement_words_by_article ON statement_words (article);
      CREATE VIRTUAL TABLE statement_words_search USING fts5 (
        speaker, source, cue, content, content = 'statement_words', content_rowid = 'statement',
        tokenize = 'unicode61 remove_diacritics 2'
      );`);
    for (const one of statements(
      copy,
      'WHERE s.rejected = 0 AND a.replaced_by IS NULL ORDER BY s.article, s.number',
    )) {
      const { id, article, speaker, act, negated, source, cue, content, conditions, saidAt } = one;
      copy.run(
        `INSERT INTO statement_words SELECT s.number, ?, p.linked, ?, ?, ?, ?, ?, ?, ?, ?, ?, s.article, ?
          FROM statements AS s LEFT JOIN speakers AS p ON p.number = s.speaker WHERE s.id = ?`,
        ...[
          speaker?.name ?? null,
          act,
          negated ? 1 : 0,
          source?.text ?? null,
          cue?.text ?? null,
          content.text,
        ],
        ...[conditions.map(({ text }) => text).join('\n') || null, saidAt?.date ?? null],
        ...[article.publisher, article.publishedAt, article.uri, id],
      );
    }
    copy.exec(`INSERT INTO statement_words_search (statement_words_search) VALUES ('rebuild')`);
  });
}
