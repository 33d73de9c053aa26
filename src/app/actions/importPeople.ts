import { readPeople } from '../../people/index.ts';
import { documentText } from '../../read/index.ts';
import type { Imported, OpenRecord } from '../../record/index.ts';
import { documentAt, type OnFinding } from '../inputs.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';

/** Result of importing a people list: its format, the number of people, and the number of entries left out. */
export type ImportedList = Imported & {
  readonly format: string;
  readonly people: number;
  readonly left: number;
};

/** Imports the people list at a URI; null, with a finding, if there is no list. Importing it again replaces its earlier entries. */
export async function importPeople(
  record: OpenRecord,
  uri: string,
  onFinding: OnFinding,
): Promise<ImportedList | null> {
  const document = await documentAt(uri, onFinding);
  if (!document) return null;
  const read = readPeople(documentText(document) ?? '');
  if (!read) {
    const message =
      'not a people list: use CSV with a column called name, Popolo JSON, Wikidata JSON, or the YAML of congress-legislators';
    onFinding({ code: 'no-people', severity: 'error', message, uri });
    return null;
  }
  for (const { where, message } of read.troubles)
    onFinding({
      code: 'bad-person',
      severity: 'warning',
      message: `${where}: ${message}; left out`,
      uri,
    });
  if (read.people.length === 0 && read.troubles.length > 0) {
    const message = `none of its entries could be read (${read.troubles.length})`;
    onFinding({ code: 'no-people', severity: 'error', message, uri });
    return null;
  }
  const counts = record.importPeople(read.people, { source: uri, program: PROGRAM_VERSION });
  return { ...counts, format: read.format, people: read.people.length, left: read.troubles.length };
}
