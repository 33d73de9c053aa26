import type { Statement } from '../data/index.ts';

/**
 * Statements as JSON Lines: one object per line, each line with its line break.
 *
 * @example
 * await writeFile('statements.jsonl', jsonl(statements));
 */
export function* jsonl(statements: Iterable<Statement>): Generator<string> {
  for (const statement of statements) yield `${JSON.stringify(statement)}\n`;
}
