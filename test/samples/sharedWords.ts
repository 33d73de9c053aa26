import { overlap, type Statement } from '../../src/data/index.ts';

/** The contents of statements that share words with another’s, though neither is nested in the other, in pairs. */
export function sharedWords(statements: readonly Statement[]): [string, string][] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const isIn = (inner: Statement, outer: Statement): boolean =>
    inner.within !== null &&
    (inner.within === outer.id || (byId.has(inner.within) && isIn(byId.get(inner.within)!, outer)));
  return statements.flatMap((a, i) =>
    statements
      .slice(i + 1)
      .filter((b) => !isIn(a, b) && !isIn(b, a))
      .filter((b) => a.content.spans.some((one) => b.content.spans.some((other) => overlap(one, other) > 0)))
      .map((b): [string, string] => [a.content.text, b.content.text]),
  );
}
