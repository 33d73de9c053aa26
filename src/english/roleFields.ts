import { wordTable } from './wordList.ts';

const rows = wordTable('roleFields.tsv');
const FIELDS: ReadonlyMap<string, string> = new Map(rows.map(([noun = '', field = '']) => [noun, field]));
const IN_ONE_PLACE: ReadonlySet<string> = new Set(
  rows.flatMap(([noun = '', , place]) => (place ? [noun] : [])),
);

/** The field of an office or a job (lower case): two trades are two fields; null where the noun is not listed. */
export function fieldOf(noun: string): string | null {
  const field = FIELDS.get(noun) ?? null;
  return field === 'trade' ? `trade ${noun}` : field;
}

/** Whether one person holds an office (lower case) in one place at a time. */
export function isInOnePlace(noun: string): boolean {
  return IN_ONE_PLACE.has(noun);
}
