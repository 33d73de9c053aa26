import { createHash } from 'node:crypto';
import type { Span, Statement, Verification } from '../../data/index.ts';
import { derive, locate, locatePlaces } from '../../read/index.ts';
import { documentAgain } from '../documentAgain.ts';
import type { Serving } from '../serving.ts';

/** Derives a statement again from the bytes of its document; null if there is no such statement. */
export async function verifyStatement({ record }: Serving, id: string): Promise<Verification | null> {
  const statement = record.statement(id);
  const article = statement && record.article(statement.article.id);
  if (statement?.id !== id || !article) return null;
  const document = await documentAgain(record, { article: article.id });
  const spans = partsOf(statement).flatMap(({ role, spans: own }) =>
    own.map((span) => {
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

/** The parts of a statement, and the evidence for its speakers, time, occasion and addressee, each with its spans. */
function partsOf(
  statement: Statement,
): readonly { readonly role: string; readonly spans: readonly Span[] }[] {
  const { source, cue, content, conditions, speakers, saidAt, occasion, addressee } = statement;
  return [
    { role: 'source', spans: source?.spans ?? [] },
    { role: 'cue', spans: cue?.spans ?? [] },
    { role: 'content', spans: content.spans },
    { role: 'condition', spans: conditions.map(({ span }) => span) },
    { role: 'mention', spans: speakers.map(({ mention }) => mention) },
    { role: 'saidAt', spans: saidAt ? [saidAt.span] : [] },
    { role: 'occasion', spans: occasion ? [occasion.span] : [] },
    { role: 'addressee', spans: addressee ? [addressee.span] : [] },
  ];
}
