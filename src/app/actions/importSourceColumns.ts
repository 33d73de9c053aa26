import { gendersCounted } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { OpenRecord } from '../../record/index.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { personNamed } from '../queries/personNamed.ts';

/**
 * Result of importing a file: the people and columns that were stored, and the lines that match nobody, or several
 * people, with the reason.
 */
export type ImportedColumns = {
  readonly people: number;
  readonly columns: readonly string[];
  readonly left: readonly { readonly line: number; readonly why: string }[];
};

/** The values of this column count as gender. */
const GENDER = 'gender';
const GENDERS: ReadonlySet<string> = new Set(gendersCounted);

/**
 * Stores columns about people from a CSV file with a header: `id` or `name`, and any others. They replace earlier
 * values of the same columns for these people; an empty cell deletes a value.
 * @throws OnrecordError `usage` if the header has neither `id` nor `name`, or no other column
 */
export async function importSourceColumns(
  record: OpenRecord,
  text: string,
  source: string,
): Promise<ImportedColumns> {
  const { csvRows } = await import('../../people/index.ts');
  const rows = csvRows(text) ?? csvRows(text, 'id');
  const columns = Object.keys(rows?.[0]?.cells ?? {}).filter(
    (one) => one !== 'name' && one !== 'id' && one !== '',
  );
  if (!rows || columns.length === 0)
    throw usage(`${source}: the first line must name the columns: name (or id), and at least one more`);
  const left: { line: number; why: string }[] = [];
  const people = new Set<string>();
  record.together(() => {
    for (const { line, cells } of rows) {
      const id = personOf(record, cells, (why) => left.push({ line, why }));
      if (id === null) continue;
      if (cells[GENDER] && !GENDERS.has(cells[GENDER])) {
        left.push({
          line,
          why: 'gender is female, male, other or unknown; use a column of another name for other words',
        });
        continue;
      }
      people.add(id);
      for (const column of columns)
        record.sources.keepColumn({
          person: id,
          name: column,
          value: cells[column] ?? '',
          source,
          program: PROGRAM_VERSION,
        });
    }
  });
  return { people: people.size, columns, left };
}

function personOf(
  record: OpenRecord,
  { id, name }: Readonly<Record<string, string>>,
  tell: (why: string) => void,
): string | null {
  try {
    return personNamed({ record }, id || name || '').id;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return null;
  }
}
