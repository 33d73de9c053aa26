import { duplicateDigest, embeddingDigest, fingerprintDigest } from '../digests/derivedDigests.ts';
import { isDigest } from '../digests/digestOf.ts';
import { isIndexed } from '../duplicates/hashIndex.ts';
import type { Database } from '../schema/database.ts';
import { ALTERED, type Problem } from './problem.ts';

/**
 * Problems of data derived from statements that cannot be computed again here: embeddings, fingerprints and
 * near-duplicates.
 */
export function* derivedProblems(db: Database, path: string): Generator<Problem> {
  const file = { what: 'file', id: path, uri: null } as const;
  using _moment = db.moment();
  const embeddings = db.each(
    'SELECT m.*, s.id FROM meanings AS m LEFT JOIN statements AS s ON s.number = m.statement',
  );
  for (const { statement, vector, model, digest, id } of embeddings)
    if (!isDigest(digest, embeddingDigest(Number(statement), vector as Uint8Array, String(model))))
      yield { what: 'statement', id: String(id), uri: null, message: `its embedding ${ALTERED}` };
  const fingerprints = db.each(
    'SELECT f.*, s.id FROM fingerprints AS f LEFT JOIN statements AS s ON s.number = f.statement',
  );
  for (const { statement, hashes, digest, id } of fingerprints)
    if (!isDigest(digest, fingerprintDigest(Number(statement), hashes as Uint8Array)))
      yield { what: 'statement', id: String(id), uri: null, message: `its fingerprint ${ALTERED}` };
  for (const { statement, hashes, digest } of db.each('SELECT * FROM gone_fingerprints'))
    if (!isDigest(digest, fingerprintDigest(Number(statement), hashes as Uint8Array)))
      yield { ...file, message: `a row of gone_fingerprints ${ALTERED}` };
  const altered = 'SELECT 1 FROM open_statements WHERE mixed <> (2 * statement + came) * 48271 % 2147483647';
  if (db.get(altered)) yield { ...file, message: `a row of open_statements ${ALTERED}` };
  if (!isIndexed(db)) yield { ...file, message: 'fingerprint_hashes is not the index of the fingerprints' };
  const duplicates = db.each(
    'SELECT c.*, s.id FROM copies AS c LEFT JOIN statements AS s ON s.number = c.statement',
  );
  for (const { statement, first, likeness, digest, version, id } of duplicates)
    if (
      !isDigest(digest, duplicateDigest(Number(statement), Number(first), Number(likeness), Number(version)))
    )
      yield {
        what: 'statement',
        id: String(id),
        uri: null,
        message: `what it is a near-duplicate of ${ALTERED}`,
      };
}
