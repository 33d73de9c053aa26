import type { Article, Statement } from '../../data/index.ts';
import type { Digest } from '../digests/digestOf.ts';
import { statementDigest } from '../digests/statementDigest.ts';
import type { Database } from '../schema/database.ts';
import { FROM_STATEMENTS, readStatement, STATEMENT_COLUMNS } from './readStatement.ts';

/** A statement of the record with data that only `verify` needs. */
export type StatementStored = {
  readonly number: number;
  /** With the persons that the statement had when it was added, whoever its speakers are linked to now. */
  readonly statement: Statement;
  /** The statement as the machine found it, as JSON, if a correction changed it. */
  readonly json: string | null;
  /** Whether booleans are stored as 1 or 0. */
  readonly flagged: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The stored digest, and the digest of what is there. */
  readonly kept: unknown;
  readonly digest: Digest;
};

/** The statements of an article in the order in which they were found. */
export function statementsStored(db: Database, article: number, read: Article): StatementStored[] {
  return db.all(SELECT_STORED, article).map((row) => {
    const statement = readStatement(row, read, { added: true });
    const [number, rejected] = [Number(row.number), row.rejected === 1];
    const json = row.told as string | null;
    const place = { number: article, program: String(row.program) };
    return {
      ...{ number, statement, json },
      flagged: [row.negated, row.rejected].every((flag) => flag === 0 || flag === 1),
      earliest: row.earliest as string | null,
      latest: row.latest as string | null,
      kept: row.digest,
      digest: statementDigest(place, number, statement, {
        rejected,
        machine: json === null ? null : { json, found: Number(row.found) },
        corrections: JSON.parse(String(row.corrected)) as number[],
      }),
    };
  });
}

const SELECT_STORED = `SELECT ${STATEMENT_COLUMNS}, m.told, m.found,
    (SELECT json_group_array(correction ORDER BY correction) FROM corrected WHERE statement = s.number) AS corrected
  ${FROM_STATEMENTS} LEFT JOIN machine_statements AS m ON m.statement = s.number
  WHERE s.article = ? ORDER BY s.number`;
