import type { Serving } from '../serving.ts';
import { readInParts } from './readInParts.ts';
import { foundOf, type StatementView } from './statementView.ts';

/** Statements by their ids, to be told; others are answered meanwhile. Those that are gone are not among them. */
export async function loadStatements(
  serving: Serving,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StatementView>> {
  const found = await readInParts(serving, [...new Set(ids)], (part) => foundOf(serving, part));
  return new Map(found.map((one) => [one.id, one]));
}
