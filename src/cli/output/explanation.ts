import type { Article, Reason, Statement } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { inTextOrder } from '../../export/report/marks.ts';
import { visible } from '../../export/report/visible.ts';

/** The reasons of one statement as a table to read: field, value, what told it, how sure, the runner-up, and where. */
export function renderExplanation(
  { uri }: Article,
  { id, article }: Statement,
  reasons: readonly Reason[],
): string {
  const rows = reasons.map(({ field, value, by, score, runnerUp, spans }) => [
    field,
    by,
    score === null ? '' : score.toFixed(2),
    visible(value).replace(/(?<!\s)\s*\n\s*/g, ' '),
    [
      ...(runnerUp ? [`else ${visible(runnerUp.value)} ${runnerUp.score.toFixed(2)}`] : []),
      ...(spans.length > 0 ? [spans.map(([start, end]) => `${start}-${end}`).join(' ')] : []),
    ].join(' · '),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    [...row.slice(0, 3).map((cell, i) => cell.padEnd(widths[i]!)), row[3]!]
      .join('  ')
      .trimEnd()
      .concat(row[4] ? `\n${' '.repeat(widths.reduce((sum, width) => sum + width + 2, 0))}${row[4]}` : ''),
  );
  return [`${id} in ${uri}`, ...(article.title ? [visible(article.title)] : []), '', ...lines, ''].join('\n');
}

/**
 * The statement of an article that is asked for: by its number in the text, from 1, as the terminal shows it, or by the beginning of
 * its id; null when the article has none such.
 * @throws OnrecordError `usage` when several ids begin so.
 */
export function statementAsked(asked: string, statements: readonly Statement[]): Statement | null {
  if (asksByNumber(asked)) return inTextOrder(statements)[Number(asked) - 1] ?? null;
  const found = statements.filter(({ id }) => id.startsWith(asked));
  if (found.length > 1) throw usage(`${found.length} ids begin with ${asked}: give more of it`);
  return found[0] ?? null;
}

/** Whether a statement is asked for by its number in its article, and not by its id. */
export function asksByNumber(asked: string): boolean {
  return /^\d{1,6}$/.test(asked);
}
