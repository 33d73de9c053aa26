import type { Article, Reason, Rule, Statement } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { inTextOrder } from '../../render/marks.ts';
import { visible } from '../../render/visible.ts';

/**
 * The reasons of one statement as a table to read: field, what gave it, how sure, value; below it the rules with their files, the
 * runner-up, and where it is read.
 */
export function renderExplanation(
  { uri }: Article,
  { id, article }: Statement,
  reasons: readonly Reason[],
): string {
  const rows = reasons.map((reason) => ({ cells: cellsOf(reason), below: linesBelow(reason) }));
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map(({ cells }) => cells[column]!.length)));
  const indent = ' '.repeat(widths.reduce((sum, width) => sum + width + 2, 0));
  const lines = rows.flatMap(({ cells, below }) => [
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
    ...below.map((line) => `${indent}${line}`),
  ]);
  return [`${id} in ${uri}`, ...(article.title ? [visible(article.title)] : []), '', ...lines, ''].join('\n');
}

function cellsOf({ field, value, by, score }: Reason): string[] {
  return [field, by, score === null ? '' : score.toFixed(2), visible(value).replace(/(?<!\s)\s*\n\s*/g, ' ')];
}

function linesBelow({ rules, runnerUp, spans }: Reason): string[] {
  const next = runnerUp && [
    `else ${visible(runnerUp.value)} ${runnerUp.score.toFixed(2)}`,
    ...(runnerUp.rule ? [ruleLine(runnerUp.rule)] : []),
  ];
  return [
    ...rules.map(ruleLine),
    [
      ...(next ?? []),
      ...(spans.length > 0 ? [spans.map(([start, end]) => `${start}-${end}`).join(' ')] : []),
    ].join(' · '),
  ].filter((line) => line !== '');
}

function ruleLine({ id, file }: Rule): string {
  return `${id} · ${file}`;
}

/**
 * The statement of an article that is asked for: by its number in the text, from 1, as the terminal shows it, or by the beginning of
 * its id; null when the article has none such.
 * @throws OnrecordError `usage` when several ids begin so.
 */
export function statementAsked(asked: string, statements: readonly Statement[]): Statement | null {
  if (asksByNumber(asked)) return inTextOrder(statements)[Number(asked) - 1] ?? null;
  const found = statements.filter(({ id }) => id.startsWith(asked));
  if (found.length > 1) throw usage(`${found.length} ids begin with ${asked}: use a longer one`);
  return found[0] ?? null;
}

/** Whether a statement is asked for by its number in its article, and not by its id. */
export function asksByNumber(asked: string): boolean {
  return /^\d{1,6}$/.test(asked);
}
