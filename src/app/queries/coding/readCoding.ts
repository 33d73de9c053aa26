import { type CodedColumn, codedColumns } from '../../../data/index.ts';
import { usage } from '../../../errors.ts';

/** A CSV file with its name. */
export type CodingFile = { readonly name: string; readonly text: string };

/** The row of a statement. */
export type CodedRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/** The rows of a coding sheet, or of the file with what the program found, by the ids of their statements. */
export async function readCoding(
  { name, text }: CodingFile,
  needed: readonly string[] = codedColumns satisfies readonly CodedColumn[],
): Promise<ReadonlyMap<string, CodedRow>> {
  const { csvRows } = await import('../../../people/index.ts');
  let rows: ReturnType<typeof csvRows>;
  try {
    rows = csvRows(text, 'id');
  } catch (error) {
    throw usage(`${name} is no CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [first] = rows ?? [];
  const missing = needed.filter((column) => first && !(column in first.cells));
  if (!rows || missing.length > 0)
    throw usage(
      `${name} is no sheet of onrecord sample: its first line must name ${['id', ...needed].join(', ')}`,
    );
  return new Map(rows.map(({ line, cells }) => [cells.id ?? '', { line, cells }]));
}
