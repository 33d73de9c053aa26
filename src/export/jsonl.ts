import type { Statement } from '../data/index.ts';

/** Statements as JSON Lines: one object a line, as the contract has it, each line with its end. */
export function* jsonl(statements: Iterable<Statement>): Generator<string> {
  for (const statement of statements) yield `${JSON.stringify(statement)}\n`;
}
