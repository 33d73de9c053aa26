import type { Database } from '../schema/database.ts';
import type { WordsAsked } from './wordsAsked.ts';

type Matches = { readonly words: string; readonly state: string; readonly numbers: readonly number[] };

/** The last result: a page needs the statements first, and then their facets. */
const last = new WeakMap<Database, Matches>();

/** The numbers of the statements with the words of a search, in order. */
export function matching(db: Database, { numbers: sql, values }: WordsAsked): readonly number[] {
  const words = JSON.stringify([sql, ...values]);
  const state = stateOf(db);
  const known = last.get(db);
  if (known?.words === words && known.state === state) return known.numbers;
  // As one text: a row for each number would take three times as long.
  const row = db.get(`SELECT json_group_array(number) AS numbers FROM (${sql} ORDER BY number)`, ...values);
  const numbers: number[] = JSON.parse(String(row?.numbers ?? '[]'));
  last.set(db, { words, state, numbers });
  return numbers;
}

/** Changes with every write, by this connection or another. */
function stateOf(db: Database): string {
  const others = db.get('PRAGMA data_version')?.data_version;
  return `${others} ${db.get('SELECT total_changes() AS own')?.own}`;
}
