import { BETWEEN_SPEAKERS, codedColumns, machineColumns, type StatementView } from '../data/index.ts';
import { csvRows } from './csv.ts';

/** A statement that was drawn for coding. */
export type CodingRow = {
  readonly statement: StatementView;
  /** The address of the article; null where it has none. */
  readonly address: string | null;
  /** The paragraphs before the passage. */
  readonly before: string;
  /** Null in a sample that is not stratified. */
  readonly stratum: string | null;
  /** How many statements of its stratum it stands for. */
  readonly weight: number;
};

const GIVEN = [
  ...['id', 'published', 'publisher', 'title', 'address'],
  ...['before', 'passage', 'reporting_words', 'words'],
] as const;
const CODED = [...codedColumns, 'notes'] as const;

/** A coding sheet as CSV, a statement a row, with empty columns to fill in; with what the program says, or without it. */
export function codingSheet(
  rows: readonly CodingRow[],
  { shown, bom = false }: { readonly shown: boolean; readonly bom?: boolean },
): string {
  const head = [...GIVEN, ...(shown ? machineColumns : []), ...CODED];
  const cells = rows.map((row) => [
    ...givenCells(row),
    ...(shown ? machineCells(row) : []),
    ...CODED.map(() => ''),
  ]);
  return (bom ? '\ufeff' : '') + csvRows([head, ...cells]);
}

/** What the program says of the statements of a sheet, as CSV: kept from coders, and compared with what they wrote. */
export function machineSheet(rows: readonly CodingRow[]): string {
  return csvRows([['id', ...machineColumns], ...rows.map((row) => [row.statement.id, ...machineCells(row)])]);
}

function givenCells({ statement, address, before }: CodingRow): (string | null)[] {
  const { id, article, passage, cue, content } = statement;
  return [
    ...[id, article.publishedAt?.slice(0, 10) ?? null, article.publisher, article.title, address],
    ...[before, passage.text, cue?.text ?? null, content.text],
  ];
}

function machineCells({ statement, stratum, weight }: CodingRow): (string | number | null)[] {
  const { kind, speakers, act, confidence } = statement;
  const least = speakers.flatMap((speaker) => speaker.confidence ?? []).toSorted((a, b) => a - b)[0];
  return [
    kind,
    speakers.map(({ name }) => name).join(BETWEEN_SPEAKERS),
    speakers.map(({ via }) => via).join(BETWEEN_SPEAKERS),
    act,
    confidence,
    least ?? null,
    stratum,
    Number(weight.toFixed(4)),
  ];
}
