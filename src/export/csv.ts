import { stringify } from 'csv-stringify/sync';
import { type Column, columns, type StatementRow } from './columns.ts';

export type CsvOptions = {
  /** Whether the names of the columns come first; true by default. */
  header?: boolean;
  /**
   * `escape` (the default) puts a `'` before a cell that a spreadsheet would run as a formula (it begins with `=`, `+`,
   * `-`, `@`, a tab or a line break: an article can be written so that it does); `keep` leaves every cell as it is.
   */
  formulas?: 'escape' | 'keep';
  /** Whether a byte order mark comes before the header, by which Excel knows UTF-8; false by default. */
  bom?: boolean;
};

/** Between the items of a list in one cell: names, aliases, connectives; and between spans. */
const BETWEEN = { list: ' | ', spans: ';' } as const;

/** The names of the columns, in their order; new ones are only ever put at the end. */
export const csvColumns: readonly string[] = Object.keys(columns);

/** What a statement has in each column, in their order. */
export function cellsOf(row: StatementRow): (string | number | null)[] {
  return Object.values(columns).map((column) => cellOf(column, row));
}

/**
 * Statements as CSV (RFC 4180, but lines end in `\n`), one row each; spans as `start-end;start-end`, null as an empty cell.
 *
 * @example
 * await writeFile('statements.csv', csv(statements));
 */
export function* csv(statements: Iterable<StatementRow>, options: CsvOptions = {}): Generator<string> {
  const { header = true, formulas = 'escape', bom = false } = options;
  if (header) yield (bom ? '\ufeff' : '') + stringify([[...csvColumns]]);
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

function cellOf(column: Column, row: StatementRow): string | number | null {
  if (column.is === 'list' || column.is === 'spans') {
    const items = column.of(row);
    return items === null ? null : items.map((item) => item ?? '').join(BETWEEN[column.is]);
  }
  const value = column.of(row);
  return typeof value === 'boolean' ? String(value) : (value as string | number | null);
}
