import { GAP } from '../../data/index.ts';
import { unpackText } from '../schema/compress.ts';
import { type Database, openDatabase, type Row } from '../schema/database.ts';
import { speakerWords } from '../statements/writeStatement.ts';
import { attempt } from './attempt.ts';
import type { Problem } from './problem.ts';

type Indexed = Iterable<readonly [number: number, words: string]>;

/**
 * Whether the search indexes have exactly the words from which they were built: both are built again, and every
 * occurrence is compared.
 */
export function* wordsProblems(db: Database, path: string): Generator<Problem> {
  using _moment = db.moment();
  for (const [index, indexed] of [
    ['content_words', contents(db)],
    ['speaker_words', names(db)],
  ] as const) {
    const [same, trouble] = attempt(() => holdsOnly(db, index, indexed));
    const message =
      trouble === null
        ? `${index} is not the index of the words in the record`
        : `${index} cannot be compared with the words in the record (${trouble})`;
    if (!same) yield { what: 'file', id: path, uri: null, message };
  }
}

/** The numbers of statements with their contents. */
function* contents(db: Database): Indexed {
  const rows = db.each(
    `SELECT s.number, s.article, (SELECT json_group_array(json_array(start, "end") ORDER BY position) FROM spans
        WHERE statement = s.number AND role = 'content') AS spans
      FROM statements AS s ORDER BY s.article`,
  );
  let [read, text]: [unknown, string] = [null, ''];
  for (const { number, article, spans } of rows) {
    if (read !== article) {
      const row = db.get('SELECT text FROM articles WHERE number = ?', article!);
      [read, text] = [article, unpackText(row?.text as Uint8Array)];
    }
    const found: [number, number][] = JSON.parse(String(spans));
    yield [Number(number), found.map((span) => text.slice(...span)).join(GAP)];
  }
}

/** The numbers of speakers with their names. */
function* names(db: Database): Indexed {
  for (const { number, name, aliases } of db.each('SELECT number, name, aliases FROM speakers'))
    yield [Number(number), speakerWords(String(name), JSON.parse(String(aliases)))];
}

function holdsOnly(db: Database, index: string, indexed: Indexed): boolean {
  const again = openDatabase('', { readOnly: false, busyTimeout: 0 });
  try {
    again.exec(
      `CREATE VIRTUAL TABLE ${index} USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`,
    );
    again.atomically(() => {
      for (const [number, words] of indexed)
        again.run(`INSERT INTO ${index} (rowid, words) VALUES (?, ?)`, number, words);
    });
    return sameRows(occurrences(db, index), occurrences(again, index));
  } finally {
    again.close();
  }
}

/** Each word of an index with its row and its position there. */
function* occurrences(db: Database, index: string): Generator<Row> {
  const name = `temp.occurrences_in_${index}`;
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS ${name} USING fts5vocab (main, ${index}, instance)`);
  yield* db.each(`SELECT term, doc, col, offset FROM ${name}`);
}

function sameRows(some: Iterator<Row>, others: Iterator<Row>): boolean {
  for (;;) {
    const [one, other] = [some.next(), others.next()];
    if (one.done || other.done) {
      some.return?.();
      others.return?.();
      return Boolean(one.done && other.done);
    }
    const [a, b] = [one.value, other.value];
    if (a.term !== b.term || a.doc !== b.doc || a.offset !== b.offset || a.col !== b.col) {
      some.return?.();
      others.return?.();
      return false;
    }
  }
}
