import { createHash } from 'node:crypto';
import type { Span } from '../../data/index.ts';
import { derive, locate } from '../../read/index.ts';
import type { Serving } from '../serving.ts';

/** What came of finding a statement's words anew in the stored bytes. */
export type Verified = {
  readonly id: string;
  /** Whether every span is what the bytes say, and the bytes have the hash that they are known by. */
  readonly holds: boolean;
  readonly sha256: string;
  readonly spans: readonly {
    readonly role: string;
    readonly span: Span;
    readonly text: string;
    /** The stretches of the document (of what it holds, where it is packed) that the words were decoded from. */
    readonly bytes: readonly (readonly [start: number, end: number])[];
    readonly holds: boolean;
  }[];
};

/** Derives a statement again from the stored bytes, now; null where there is none with this id. */
export function verifyAnswer({ record }: Serving, id: string): Verified | null {
  const statement = record.statement(id);
  const article = statement && record.article(statement.article.id);
  const document = article && record.document(article.sha256, article.uri);
  if (statement?.id !== id || !article || !document) return null;
  const parts = { source: statement.source, cue: statement.cue, content: statement.content };
  const spans = Object.entries(parts).flatMap(([role, part]) =>
    (part?.spans ?? []).map((span) => {
      const text = article.text.slice(...span);
      const bytes = locate(article, span);
      return { role, span, text, bytes, holds: derive(document, article, span) === text };
    }),
  );
  const sound = createHash('sha256').update(document.bytes).digest('hex') === article.sha256;
  return {
    id: statement.id,
    holds: sound && spans.every(({ holds }) => holds),
    sha256: article.sha256,
    spans,
  };
}
