import type { Span } from '../../src/data/index.ts';
import { inputUnreadable } from '../../src/errors.ts';

export const goldKinds = ['person', 'body', 'state', 'unnamed'] as const;
export type GoldKind = (typeof goldKinds)[number];

/** Who speaks in a statement, as a person read it: the spans of its source, and a name that is the same in every article. */
export type GoldSpeaker = {
  readonly article: string;
  /** The first digits of the SHA-256 of the article's text. */
  readonly text: string;
  readonly source: readonly Span[];
  /** Several for a statement of several people; none where the article names nobody. */
  readonly names: readonly string[];
  readonly kind: GoldKind;
  /** Whether the row is only for measuring. */
  readonly kept: boolean;
};

/** The rows of a table such as `speakers.tsv`. @throws OnrecordError input-unreadable */
export function readSpeakers(table: string): GoldSpeaker[] {
  const [header, ...rows] = table
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  if (header !== 'article\ttext\tsource\tname\tkind\tkept')
    throw inputUnreadable(
      'the table of speakers',
      'its columns are not article, text, source, name, kind, kept',
    );
  return rows.map((row) => {
    const [article = '', text = '', source = '', name = '', kind, kept] = row.split('\t');
    const known = goldKinds.find((one) => one === kind);
    if (!known) throw inputUnreadable('the table of speakers', `${kind} is no kind of speaker`);
    return {
      ...{ article, text, kind: known, kept: kept === 'kept' },
      source: source.split(' ').map(spanOf),
      names: known === 'unnamed' ? [] : name.split(' | '),
    };
  });
}

function spanOf(written: string): Span {
  const [start = Number.NaN, end = Number.NaN] = written.split('-').map(Number);
  if (!(start < end)) throw inputUnreadable('the table of speakers', `${written} is no span`);
  return [start, end];
}
