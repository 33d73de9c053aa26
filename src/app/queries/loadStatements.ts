import type { StatementView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { readInParts } from './readInParts.ts';
import { viewStatements } from './viewStatements.ts';

/**
 * The statements with these ids. Other requests are served in between. Statements that no longer exist are left out.
 */
export async function loadStatements(
  serving: Serving,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StatementView>> {
  const found = await readInParts(serving, [...new Set(ids)], (part) => viewStatements(serving, part));
  return new Map(found.map((one) => [one.id, one]));
}
