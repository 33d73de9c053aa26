import { csvRows } from './csv.ts';

/** An article as a table has it. */
export type ArticleTableRow = {
  readonly id: string;
  readonly uri: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: readonly string[];
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly sha256: string;
  readonly fetchedAt: string;
  readonly addedAt: string;
  readonly words: number;
  readonly statements: number;
  readonly text: string;
};

const HEAD = [
  ...[
    'id',
    'uri',
    'title',
    'publisher',
    'byline',
    'published_at',
    'language',
    'sha256',
    'fetched_at',
    'added_at',
  ],
  ...['words', 'statements', 'text'],
];

/** Articles as CSV, one row each, also those without a statement; the text comes last. */
export function* articlesCsv(articles: Iterable<ArticleTableRow>, { bom = false } = {}): Generator<string> {
  yield (bom ? '\ufeff' : '') + csvRows([HEAD]);
  for (const one of articles) {
    const { id, uri, title, publisher, byline, publishedAt, language, sha256, fetchedAt, addedAt } = one;
    yield csvRows([
      [
        ...[id, uri, title, publisher, byline.join(' | '), publishedAt, language, sha256, fetchedAt, addedAt],
        ...[one.words, one.statements, one.text],
      ],
    ]);
  }
}
