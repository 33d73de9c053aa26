import type { Span, Statement } from '../data/index.ts';

/** A statement as tables have it, with what a record or its article knows besides. */
export type StatementRow = Statement & {
  readonly passage?: { readonly text: string };
  /** The names of the people that the speakers are, in their order; null where one is linked to nobody. */
  readonly personNames?: readonly (string | null)[];
  /** Whether a correction changed it. */
  readonly corrected?: boolean;
  readonly checked?: { readonly by: string } | undefined;
};

/** A column of a table: a text, a number, a truth, a list (in CSV joined by ` | `, spans by `;`), a time or a day. */
export type Column =
  | { readonly is: 'text'; readonly of: (row: StatementRow) => string | null }
  | { readonly is: 'time' | 'day'; readonly of: (row: StatementRow) => string | null }
  | { readonly is: 'number'; readonly of: (row: StatementRow) => number | null }
  | { readonly is: 'truth'; readonly of: (row: StatementRow) => boolean }
  | { readonly is: 'list' | 'spans'; readonly of: (row: StatementRow) => readonly (string | null)[] | null };

/** The columns by name, in their order; new ones are only ever put at the end. */
export const columns: Readonly<Record<string, Column>> = {
  id: { is: 'text', of: ({ id }) => id },
  article: { is: 'text', of: ({ article }) => article.id },
  uri: { is: 'text', of: ({ article }) => article.uri },
  title: { is: 'text', of: ({ article }) => article.title },
  publisher: { is: 'text', of: ({ article }) => article.publisher },
  byline: { is: 'list', of: ({ article }) => article.byline },
  published_at: { is: 'time', of: ({ article }) => article.publishedAt },
  sha256: { is: 'text', of: ({ article }) => article.sha256 },
  kind: { is: 'text', of: ({ kind }) => kind },
  act: { is: 'text', of: ({ act }) => act },
  negated: { is: 'truth', of: ({ negated }) => negated },
  speaker: { is: 'text', of: ({ speaker }) => speaker?.name ?? null },
  speaker_type: { is: 'text', of: ({ speaker }) => speaker?.type ?? null },
  speaker_aliases: { is: 'list', of: ({ speaker }) => speaker?.aliases ?? null },
  speaker_role: { is: 'list', of: ({ speakers }) => places(speakers.map(({ role }) => role)) },
  speaker_via: { is: 'text', of: ({ speaker }) => speaker?.via ?? null },
  speaker_mention: {
    is: 'spans',
    of: ({ speakers }) => (speakers.length > 0 ? spans(speakers.map(({ mention }) => mention)) : null),
  },
  person: { is: 'list', of: ({ speakers }) => places(speakers.map(({ person }) => person)) },
  source: { is: 'text', of: ({ source }) => source?.text ?? null },
  source_spans: { is: 'spans', of: ({ source }) => source && spans(source.spans) },
  cue: { is: 'text', of: ({ cue }) => cue?.text ?? null },
  cue_spans: { is: 'spans', of: ({ cue }) => cue && spans(cue.spans) },
  content: { is: 'text', of: ({ content }) => content.text },
  content_spans: { is: 'spans', of: ({ content }) => spans(content.spans) },
  within: { is: 'text', of: ({ within }) => within },
  conditions: { is: 'list', of: ({ conditions }) => conditions.map(({ text }) => text) },
  condition_connectives: { is: 'list', of: ({ conditions }) => conditions.map((one) => one.connective) },
  condition_spans: { is: 'spans', of: ({ conditions }) => spans(conditions.map(({ span }) => span)) },
  addressee: { is: 'text', of: ({ addressee }) => addressee?.text ?? null },
  addressee_span: { is: 'spans', of: ({ addressee }) => addressee && spans([addressee.span]) },
  said_at: { is: 'text', of: ({ saidAt }) => saidAt?.text ?? null },
  said_at_span: { is: 'spans', of: ({ saidAt }) => saidAt && spans([saidAt.span]) },
  said_at_date: { is: 'text', of: ({ saidAt }) => saidAt?.date ?? null },
  occasion: { is: 'text', of: ({ occasion }) => occasion?.text ?? null },
  occasion_span: { is: 'spans', of: ({ occasion }) => occasion && spans([occasion.span]) },
  confidence: { is: 'number', of: ({ confidence }) => confidence },
  model: { is: 'text', of: ({ model }) => model },
  on_behalf_of: { is: 'text', of: ({ speaker }) => speaker?.onBehalfOf ?? null },
  speaker_confidence: { is: 'number', of: ({ speaker }) => speaker?.confidence ?? null },
  person_name: { is: 'list', of: ({ personNames }) => places(personNames ?? []) },
  passage: { is: 'text', of: ({ passage }) => passage?.text ?? null },
  corrected: { is: 'truth', of: ({ corrected }) => corrected === true },
  checked_by: { is: 'text', of: ({ checked }) => (checked ? checked.by || 'a person' : null) },
  day: { is: 'day', of: dayOf },
};

/** A list with a place for each item, also for those without a value; null where none has one. */
function places(items: readonly (string | null)[]): readonly (string | null)[] | null {
  return items.some((item) => item !== null) ? items : null;
}

function spans(given: readonly Span[]): string[] {
  return given.map(([start, end]) => `${start}-${end}`);
}

/** The day it was said, or published where the article gives no whole day; null where neither is known. */
function dayOf({ saidAt, article }: Statement): string | null {
  const day = saidAt?.date ?? article.publishedAt;
  return /^\d{4}-\d\d-\d\d/.exec(day ?? '')?.[0] ?? null;
}
