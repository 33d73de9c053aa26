import { createHash } from 'node:crypto';
import type { Verification } from '../../data/index.ts';
import { derive, locate, locatePlaces } from '../../read/index.ts';
import { documentAgain } from '../documentAgain.ts';
import type { Serving } from '../serving.ts';

/** Derives a statement again from the bytes of its document; null if no statement has this id. */
export async function verifyStatement({ record }: Serving, id: string): Promise<Verification | null> {
  const statement = record.statement(id);
  const article = statement && record.article(statement.article.id);
  if (statement?.id !== id || !article) return null;
  const document = await documentAgain(record, { article: article.id });
  const parts = { source: statement.source, cue: statement.cue, content: statement.content };
  const spans = Object.entries(parts).flatMap(([role, part]) =>
    (part?.spans ?? []).map((span) => {
      const text = article.text.slice(...span);
      const bytes = locate(article, span).map(([start, end]): [number, number] => [start, end]);
      const found = locatePlaces(article, span);
      const places = found.length > 0 ? { places: found } : {};
      return {
        role,
        span,
        text,
        bytes,
        ...places,
        holds: document && derive(document, article, span) === text,
      };
    }),
  );
  const sound = document && createHash('sha256').update(document.bytes).digest('hex') === article.sha256;
  return {
    id: statement.id,
    holds: document && sound && spans.every(({ holds }) => holds),
    sha256: article.sha256,
    spans,
  };
}
