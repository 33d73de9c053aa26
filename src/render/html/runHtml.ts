import type { Span, Statement } from '../../data/index.ts';
import { anchorOffset, firstOffset, type Mark } from '../marks.ts';
import type { Numbered } from '../numbered.ts';
import { partOf, type Run, type RunPart, runsOf } from '../runs.ts';
import { actWords } from '../wording.ts';
import { escapeHtml } from './escape.ts';

/** The id of a statement's place in the article, and of its entry in the list. */
export const placeId = ({ id }: Statement): string => escapeHtml(id);
export const entryId = ({ id }: Statement): string => `of-${escapeHtml(id)}`;

/**
 * The text of `range` as HTML: one flat element a run, however statements overlap, each with the classes of its parts;
 * a statement's number follows its cue and leads to its entry in the list.
 */
export function textHtml({ article, statements }: Numbered, range: Span, marks: readonly Mark[]): string {
  return runsOf(range, marks)
    .map((run) => runHtml(article.text, run, statements))
    .join('');
}

function runHtml(text: string, run: Run, statements: readonly Statement[]): string {
  const { span, marks } = run;
  const words = escapeHtml(text.slice(...span));
  const part = partOf(run);
  if (!part) return words;
  const held = new Set(marks.map(({ statement }) => statement));
  const beginning = [...held].filter((index) => firstOffset(statements[index]!) === span[0]);
  const ending = [...held].filter((index) => anchorOffset(statements[index]!) === span[1]);
  return (
    beginning.map((index) => `<span class="place" id="${placeId(statements[index]!)}"></span>`).join('') +
    `<span class="${classesOf(part)}" data-of="${numbersOf(marks)}">${words}</span>` +
    ending.map((index) => numberHtml(statements[index]!, index + 1)).join('')
  );
}

function numberHtml(statement: Statement, number: number): string {
  const label = `Statement ${number}: ${statement.speaker?.name ?? 'no speaker named'}, ${actWords(statement)}`;
  return `<sup><a href="#${entryId(statement)}" aria-label="${escapeHtml(label)}">${number}</a></sup>`;
}

/** The numbers of the statements that this is a part of, the innermost first; of two that share a part the first. */
function numbersOf(marks: readonly Mark[]): string {
  const length = ({ span }: Mark) => span[1] - span[0];
  const inner = marks.toSorted((a, b) => length(a) - length(b) || a.statement - b.statement);
  return [...new Set(inner.map(({ statement }) => statement + 1))].join(' ');
}

/** The classes of a run: its innermost part, the content that this is in, and whether that is in another. */
function classesOf({ role, contents }: RunPart): string {
  const classes = [
    role,
    ...(contents > 0 && role !== 'content' ? ['content'] : []),
    ...(contents > 1 ? ['within'] : []),
  ];
  return classes.join(' ');
}
