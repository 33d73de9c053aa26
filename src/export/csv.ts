import { stringify } from 'csv-stringify/sync';
import type { Span, Statement } from '../data/index.ts';

export type CsvOptions = {
  /** Whether the names of the columns come first; true by default. */
  header?: boolean;
  /**
   * `escape` (the default) puts a `'` before a cell that a spreadsheet would run as a formula (it begins with `=`, `+`,
   * `-`, `@`, a tab or a line break: an article can be written so that it does); `keep` leaves every cell as it is.
   */
  formulas?: 'escape' | 'keep';
};

/** Between the items of a list in one cell: names, aliases, connectives. */
const BETWEEN = ' | ';

const columns: Record<string, (statement: Statement) => string | number | null> = {
  id: ({ id }) => id,
  article: ({ article }) => article.id,
  uri: ({ article }) => article.uri,
  title: ({ article }) => article.title,
  publisher: ({ article }) => article.publisher,
  byline: ({ article }) => article.byline.join(BETWEEN),
  published_at: ({ article }) => article.publishedAt,
  sha256: ({ article }) => article.sha256,
  kind: ({ kind }) => kind,
  act: ({ act }) => act,
  negated: ({ negated }) => String(negated),
  speaker: ({ speaker }) => speaker?.name ?? null,
  speaker_type: ({ speaker }) => speaker?.type ?? null,
  speaker_aliases: ({ speaker }) => speaker?.aliases.join(BETWEEN) ?? null,
  speaker_role: ({ speakers }) => listCell(speakers.map(({ role }) => role)),
  speaker_via: ({ speaker }) => speaker?.via ?? null,
  speaker_mention: ({ speakers }) => spansCell(speakers.map(({ mention }) => mention)) || null,
  person: ({ speakers }) => listCell(speakers.map(({ person }) => person)),
  source: ({ source }) => source?.text ?? null,
  source_spans: ({ source }) => source && spansCell(source.spans),
  cue: ({ cue }) => cue?.text ?? null,
  cue_spans: ({ cue }) => cue && spansCell(cue.spans),
  content: ({ content }) => content.text,
  content_spans: ({ content }) => spansCell(content.spans),
  within: ({ within }) => within,
  conditions: ({ conditions }) => conditions.map(({ text }) => text).join(BETWEEN),
  condition_connectives: ({ conditions }) => conditions.map(({ connective }) => connective).join(BETWEEN),
  condition_spans: ({ conditions }) => spansCell(conditions.map(({ span }) => span)),
  addressee: ({ addressee }) => addressee?.text ?? null,
  addressee_span: ({ addressee }) => addressee && spansCell([addressee.span]),
  said_at: ({ saidAt }) => saidAt?.text ?? null,
  said_at_span: ({ saidAt }) => saidAt && spansCell([saidAt.span]),
  said_at_date: ({ saidAt }) => saidAt?.date ?? null,
  occasion: ({ occasion }) => occasion?.text ?? null,
  occasion_span: ({ occasion }) => occasion && spansCell([occasion.span]),
  confidence: ({ confidence }) => confidence,
  model: ({ model }) => model,
  on_behalf_of: ({ speaker }) => speaker?.onBehalfOf ?? null,
  speaker_confidence: ({ speaker }) => speaker?.confidence ?? null,
};

/** The columns, in their order; new ones are only ever put at the end. */
export const csvColumns: readonly string[] = Object.keys(columns);

/** What a statement has in each column, in their order. */
export function cellsOf(statement: Statement): (string | number | null)[] {
  return Object.values(columns).map((cell) => cell(statement));
}

/**
 * Statements as CSV (RFC 4180, but lines end in `\n`), one row each; spans as `start-end;start-end`, null as an empty cell.
 *
 * @example
 * await writeFile('statements.csv', csv(statements));
 */
export function* csv(statements: Iterable<Statement>, options: CsvOptions = {}): Generator<string> {
  const { header = true, formulas = 'escape' } = options;
  if (header) yield stringify([[...csvColumns]]);
  for (const statement of statements)
    yield stringify([cellsOf(statement)], { escape_formulas: formulas === 'escape' });
}

/** Rows of cells as CSV; a cell that a spreadsheet would run as a formula gets a `'` before it. */
export function csvRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true },
  );
}

/** A list with a place for each item, also for those without a value; null where none has one. */
function listCell(items: readonly (string | null)[]): string | null {
  return items.some((item) => item !== null) ? items.map((item) => item ?? '').join(BETWEEN) : null;
}

function spansCell(spans: readonly Span[]): string {
  return spans.map(([start, end]) => `${start}-${end}`).join(';');
}
