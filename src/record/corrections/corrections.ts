import {
  type Author,
  type Correction,
  correctionSchema,
  type PersonCorrection,
  type StatementCorrection,
} from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { authorDigest, correctionDigest, makeSalt } from '../digests/correctionDigests.ts';
import type { Database, Row } from '../schema/database.ts';
import { withSpeakerList } from '../statements/parseStatement.ts';
import { checkAuthor, checkNames } from './checkWritten.ts';
import { HOLDS } from './holds.ts';

/** A correction with the data needed to store it. */
export type Written = {
  readonly what: Correction['what'];
  readonly value: Correction['value'];
  readonly statement?: string | null;
  readonly person?: string | null;
  readonly uri?: string | null;
  readonly before?: Correction['before'];
  readonly undoes?: number | null;
};

/** Adds the row of a correction; returns its number. */
export function writeCorrection(db: Database, correction: Written, by: Author, program: string): number {
  checkAuthor(by);
  checkNames(correction);
  const { author, reason } = by;
  const {
    what,
    value,
    statement = null,
    person = null,
    uri = null,
    before = null,
    undoes = null,
  } = correction;
  const last = db.get('SELECT number, digest FROM corrections ORDER BY number DESC LIMIT 1');
  const salt = makeSalt();
  const row = {
    number: Number(last?.number ?? 0) + 1,
    ...{
      what,
      statement,
      person,
      uri,
      value: JSON.stringify(value),
      before: before && JSON.stringify(before),
      undoes,
    },
    ...{ author, reason, made_at: new Date().toISOString(), program },
    ...{ salt, written_by: authorDigest(salt, author, reason) },
  };
  const digest = correctionDigest(last?.digest ?? null, row);
  const columns = Object.keys(row);
  return db.run(
    `INSERT INTO corrections (${columns.join(', ')}, digest) VALUES (${columns.map(() => '?').join(', ')}, ?)`,
    ...[...Object.values(row), digest],
  );
}

/** What a correction is about. Renaming a publisher applies to all articles, so it has no article. */
export type Corrected =
  | { readonly statement: string }
  | { readonly person: string }
  | { readonly article: string | null };

const SELECT = `SELECT c.*,
  EXISTS (SELECT 1 FROM corrections AS u WHERE u.undoes = c.number) AS undone,
  (c.statement IS NULL OR c.what = 'link' OR EXISTS (SELECT 1 FROM corrected AS d WHERE d.correction = c.number)) AS applied
  FROM corrections AS c`;

/**
 * The number of the same correction of the same thing, by the same author for the same reason, if it has not been
 * undone or superseded since; null if there is none. A command that was interrupted and is repeated finds what it has
 * already done.
 */
export function sameCorrection(
  db: Database,
  of: Corrected,
  { what, value }: Pick<Written, 'what' | 'value'>,
  { author, reason }: Author,
): number | null {
  const row = db.get(
    `SELECT c.number, c.value, c.author, c.reason FROM corrections AS c
      WHERE c.what = ? AND c.statement IS ? AND c.person IS ?
        AND ${HOLDS}
      ORDER BY c.number DESC LIMIT 1`,
    ...[what, 'statement' in of ? of.statement : null, 'person' in of ? of.person : null],
  );
  const same = row?.value === JSON.stringify(value) && row.author === author && row.reason === reason;
  return same ? Number(row.number) : null;
}

/** Which corrections to return: all, or those of one statement; at most `limit`, after the first `from`. */
export type CorrectionsAsked = {
  readonly statement?: string | undefined;
  readonly newest?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly from?: number | undefined;
};

/**
 * Corrections, including those that are undone and those that undo others; by default in the order in which they were
 * made.
 */
export function* corrections(
  db: Database,
  { statement, newest = false, limit = -1, from = 0 }: CorrectionsAsked = {},
): Generator<Correction> {
  const of = statement === undefined ? [] : [statement];
  const rows = db.each(
    `${SELECT} ${of.length > 0 ? 'WHERE c.statement = ?' : ''} ORDER BY c.number ${newest ? 'DESC' : ''} LIMIT ? OFFSET ?`,
    [...of, limit, from],
  );
  for (const row of rows) yield correctionOf(row);
}

/** The number of corrections, or of those of the statement with this id. */
export function countCorrections(db: Database, statement?: string): number {
  const of = statement === undefined ? [] : [statement];
  const where = of.length > 0 ? 'WHERE statement = ?' : '';
  return Number(db.get(`SELECT count(*) AS n FROM corrections ${where}`, ...of)?.n);
}

/** The correction with this number; null if there is no such correction. */
export function correction(db: Database, number: number): Correction | null {
  const row = db.get(`${SELECT} WHERE c.number = ?`, number);
  return row ? correctionOf(row) : null;
}

/** Corrections in force for the statements at one URI, by statement, in order. */
export function correctionsAt(db: Database, uri: string): Map<string, (StatementCorrection & Correction)[]> {
  const rows = db.all(
    `${SELECT} WHERE c.uri = ? AND NOT undone AND c.statement IS NOT NULL AND c.what <> 'link' ORDER BY c.number`,
    uri,
  );
  return Map.groupBy(
    rows.map((row) => correctionOf(row) as StatementCorrection & Correction),
    ({ statement }) => statement ?? '',
  );
}

/** Corrections in force of who somebody is, in order. */
export function personCorrections(db: Database): (PersonCorrection & Correction)[] {
  const rows = db.all(
    `${SELECT} WHERE c.what IN ('link', 'merge', 'split', 'rename') AND NOT undone ORDER BY c.number`,
  );
  return rows.map((row) => correctionOf(row) as PersonCorrection & Correction);
}

/**
 * The correction with this number, if it can be undone.
 * @throws OnrecordError `usage`
 */
export function correctionToUndo(db: Database, number: number): Correction {
  const found = correction(db, number);
  if (!found) throw usage(`there is no correction ${number}; \`onrecord corrections\` lists them`);
  if (found.undone) throw usage(`correction ${number} is already undone`);
  if (found.what === 'undo')
    throw usage(`correction ${number} is an undo itself; make the correction again instead`);
  return found;
}

function correctionOf(row: Row): Correction {
  return correctionSchema.parse({
    number: row.number,
    what: row.what,
    statement: row.statement,
    person: row.person,
    uri: row.uri,
    value: JSON.parse(String(row.value)),
    before: row.before === null ? null : beforeOf(JSON.parse(String(row.before))),
    undoes: row.undoes,
    undone: row.undone === 1,
    applied: row.applied === 1 && row.undone === 0,
    author: row.author,
    reason: row.reason,
    removed: row.salt === null,
    madeAt: row.made_at,
    program: row.program,
  });
}

function beforeOf({ statement, ...places }: { statement: Record<string, unknown> }) {
  return { ...places, statement: withSpeakerList(statement) };
}
