import { parse } from 'csv-parse/sync';
import type { Person } from '../data/index.ts';
import { knownPerson } from './known.ts';

/** The columns of a people list as CSV, a role a line; `name` must be there, others are identifiers by their scheme. */
const COLUMNS = [
  'name',
  'aliases',
  'title',
  'organization',
  'area',
  'party',
  'from',
  'to',
  'gender',
  'born',
  'died',
];
const KNOWN = new Set(COLUMNS);

/** The lines of a CSV as records with their line numbers; null when its first line names no column `key`. */
export function csvRows(
  text: string,
  key = 'name',
): { line: number; cells: Record<string, string> }[] | null {
  const header = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))![0];
  const delimiter = [',', ';', '\t'].find((one) => header.split(one).map(plain).includes(key));
  if (!delimiter) return null;
  const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
    bom: true,
    delimiter,
    columns: (names: string[]) => names.map(plain),
    info: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
  });
  return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** The person on a line, with the role given there; lines about one person are joined afterwards. */
export function csvPerson(cells: Readonly<Record<string, string>>): Person {
  const { name = '', aliases = '', title, organization, area, party, from, to, gender, born, died } = cells;
  return knownPerson({
    name,
    aliases: aliases.split(/[;|]/),
    gender,
    born,
    died,
    roles: title ? [{ title, organization, area, party, from, to }] : [],
    identifiers: Object.fromEntries(Object.entries(cells).filter(([column]) => !KNOWN.has(column))),
  });
}

function plain(column: string): string {
  return column.trim().replace(/^"|"$/g, '').toLowerCase();
}
