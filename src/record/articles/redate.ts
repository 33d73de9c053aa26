import { replayCorrections, restoreMachine } from '../corrections/replayCorrections.ts';
import { chainArticle } from '../digests/articleDigests.ts';
import type { Database } from '../schema/database.ts';
import { statementsOf, unlinked } from '../statements/articles.ts';
import { unpackArticle } from '../statements/storedArticle.ts';
import { rewriteStatement } from '../statements/writeStatement.ts';

/** The date that words mean in an article published on a given date; null if they give none. */
export type DateOf = (words: string, publishedAt: string | null) => string | null;

/** Resolves the dates of an article's statements (`Tuesday`) again, from its date of publication. */
export function redate(db: Database, id: string, dateOf: DateOf): void {
  db.atomically(() => {
    const row = db.get('SELECT number, program, text, fields FROM articles WHERE id = ?', id);
    if (!row) return;
    const article = unpackArticle(row);
    const place = { number: Number(row.number), program: String(row.program), article };
    restoreMachine(db, place);
    const numbers = db.all('SELECT number FROM statements WHERE article = ? ORDER BY number', place.number);
    for (const [i, statement] of statementsOf(db, place.number, article).entries()) {
      const { saidAt } = statement;
      const date = saidAt && dateOf(saidAt.text, article.publishedAt);
      if (saidAt && date !== saidAt.date)
        rewriteStatement(db, place, Number(numbers[i]!.number), {
          ...unlinked(db, statement),
          saidAt: { ...saidAt, date },
        });
    }
    replayCorrections(db, place);
    chainArticle(db, place.number);
  });
}
