import { APART, type Article, type Paragraph, type Span, type Statement } from '../../data/index.ts';
import {
  anchorOffset,
  firstOffset,
  inTextOrder,
  type Mark,
  marksByParagraph,
  marksOf,
} from '../../render/marks.ts';
import { visible } from '../../render/visible.ts';
import { countOf } from '../../text/countOf.ts';
import { statementLine } from './prettyLine.ts';
import { markedPieces, STYLE } from './prettyMarks.ts';
import { type Piece, wrapPieces } from './prettyWrap.ts';

/** `width`: the terminal's columns. `color`: whether it shows styles; without, brackets say the same. */
export type PrettyOptions = {
  readonly width: number;
  readonly color: boolean;
  /** Where words that were looked for stand in an article; they stand out in colour. */
  readonly found?: (article: Article, statements: readonly Statement[]) => readonly Span[];
};

/** Lines longer than this tire the eye, however wide the terminal is. */
export const WIDEST = 96;

/**
 * An article and its statements for a person to read on a terminal: each paragraph that holds a statement, its source,
 * cue and content marked, and below it a line for each statement. Ends with a line break.
 */
export function renderPretty(
  article: Article,
  statements: readonly Statement[],
  options: PrettyOptions,
): string {
  const found = options.found?.(article, statements) ?? [];
  const view = { article, width: Math.min(options.width, WIDEST), color: options.color, found };
  const ordered = inTextOrder(statements);
  const blocks = [header(view), legend(view, ordered), ...paragraphs(view, ordered), summary(view, ordered)];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

type View = {
  readonly article: Article;
  readonly width: number;
  readonly color: boolean;
  readonly found: readonly Span[];
};
type Block = readonly string[];

function header(view: View): Block {
  const { title, publisher, byline, publishedAt, uri } = view.article;
  const facts = [publisher, byline.join(', '), publishedAt?.slice(0, 10)].filter(Boolean).join(' · ');
  return [
    ...lines(view, [styled(view, title ?? uri, STYLE.strong)], '  '),
    ...(facts ? lines(view, [styled(view, facts, STYLE.quiet)], '  ') : []),
  ];
}

function legend(view: View, statements: readonly Statement[]): Block {
  if (statements.length === 0) return [];
  if (!view.color) return lines(view, [{ text: '[source]  {cue}  <content>', sgr: '' }], '  ');
  const names = ['source', 'cue', 'content', 'condition'] as const;
  return lines(
    view,
    names.flatMap((name) => [
      { text: name, sgr: STYLE[name] },
      { text: '  ', sgr: '' },
    ]),
    '  ',
  );
}

function paragraphs(view: View, statements: readonly Statement[]): Block[] {
  const { article } = view;
  const marks = marksByParagraph(article.paragraphs, marksOf(statements));
  const numbers = new Map(statements.map(({ id }, index) => [id, index + 1]));
  const anchors = Map.groupBy(statements.keys(), (index) => anchorOffset(statements[index]!));
  const grouped = Map.groupBy(statements.keys(), (index) => homeOf(article, statements[index]!));
  const blocks: Block[] = [];
  let folded: number[] = [];
  for (const [index, paragraph] of article.paragraphs.entries()) {
    if (marks[index]!.length === 0) {
      if (isText(article, paragraph)) folded.push(index);
      continue;
    }
    blocks.push(...unfold(view, folded));
    folded = [];
    blocks.push(text(view, paragraph, marks[index]!, anchors));
    const own = grouped.get(index) ?? [];
    if (own.length > 0) blocks.push(own.flatMap((at) => about(view, statements[at]!, at + 1, numbers)));
  }
  return [...blocks, ...unfold(view, folded)];
}

/** The paragraph below which a statement is listed: the one in which it begins. */
function homeOf(article: Article, statement: Statement): number {
  const start = firstOffset(statement);
  return article.paragraphs.findIndex(({ span }) => start < span[1]);
}

/** Paragraphs without a statement: a short one, or a heading, is shown; more are counted. */
function unfold(view: View, indices: readonly number[]): Block[] {
  const found = indices.map((index) => view.article.paragraphs[index]!);
  const last = found.at(-1);
  if (!last) return [];
  const shown = last.role === 'heading' || (found.length === 1 && last.span[1] - last.span[0] <= SHORT);
  const hidden = found.length - (shown ? 1 : 0);
  const note = `… ${countOf(hidden, 'paragraph')} without a statement`;
  return [
    ...(hidden > 0 ? [lines(view, [styled(view, note, STYLE.quiet)], '  ')] : []),
    ...(shown ? [text(view, last, [], new Map())] : []),
  ];
}

const SHORT = 280;

/** Whether a paragraph is read for statements and not the title over again. */
function isText({ title, text }: Article, { role, span }: Paragraph): boolean {
  return !APART.has(role) && !(role === 'heading' && text.slice(...span) === title);
}

function text(
  view: View,
  { span, role }: Paragraph,
  marks: readonly Mark[],
  anchors: ReadonlyMap<number, readonly number[]>,
): Block {
  const pieces = markedPieces(view.article.text, span, marks, anchors, view.color, view.found);
  if (role === 'quotation') return lines(view, pieces, '  │ ', '  │ ');
  if (role === 'list') return lines(view, pieces, '  • ', '    ');
  if (role === 'heading')
    return lines(
      view,
      pieces.map((piece) => (piece.sgr ? piece : styled(view, piece.text, STYLE.strong))),
      '  ',
    );
  return lines(view, pieces, '  ');
}

function about(
  view: View,
  statement: Statement,
  number: number,
  numbers: ReadonlyMap<string, number>,
): Block {
  const indent = `${String(number).padStart(5)}  `;
  return lines(view, statementLine(statement, numbers, view.color), indent, ' '.repeat(indent.length));
}

function summary(view: View, statements: readonly Statement[]): Block {
  const speakers = new Set(statements.flatMap(({ speakers }) => speakers.map(({ name }) => name))).size;
  const words =
    statements.length === 0
      ? 'No statements found.'
      : `${countOf(statements.length, 'statement')} by ${countOf(speakers, 'speaker')}`;
  return lines(view, [styled(view, words, STYLE.quiet)], '  ');
}

function styled(view: View, words: string, sgr: string): Piece {
  return { text: visible(words), sgr: view.color ? sgr : '' };
}

function lines(view: View, pieces: readonly Piece[], first: string, rest: string = first): Block {
  return wrapPieces(pieces, view.width - first.length).map(
    (line, index) => (index === 0 ? first : rest) + line,
  );
}
