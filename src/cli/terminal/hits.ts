import type { Article, Statement } from '../../data/index.ts';
import { type Mark, marksByParagraph, marksOf } from '../../render/marks.ts';
import { visible } from '../../render/visible.ts';
import { passagesOf } from '../../text/passage.ts';
import { whenAndWhere } from '../output/saidLine.ts';
import { type PrettyOptions, WIDEST } from './pretty.ts';
import { statementLine } from './prettyLine.ts';
import { markedPieces, STYLE } from './prettyMarks.ts';
import { type Piece, wrapPieces } from './prettyWrap.ts';

/** How many statements were shown before. */
export type HitsOptions = PrettyOptions & { readonly before: number };

/**
 * What a search finds in an article, for a person to read on a terminal: of each statement when and where it was said and its id, its
 * sentence with source, cue and content marked, and a line of what is known of it. Ends with a line break.
 */
export function renderHits(
  article: Article,
  statements: readonly Statement[],
  { width: given, color, found, before }: HitsOptions,
): string {
  const width = Math.min(given, WIDEST);
  const passageOf = passagesOf(article);
  const wanted = found?.(article, statements) ?? [];
  const quiet = (words: string): Piece => ({ text: visible(words), sgr: color ? STYLE.quiet : '' });
  const lines = (pieces: readonly Piece[], first: string, rest = ' '.repeat(first.length)) =>
    wrapPieces(pieces, width - first.length).map((line, i) => (i === 0 ? first : rest) + line);
  return statements
    .map((statement, i) => {
      const span = passageOf(statement);
      const [marks = []] = marksByParagraph([{ span }], marksOf([statement]));
      const numbered = marks.map((mark): Mark => ({ ...mark, statement: before + i }));
      return [
        ...lines([quiet(`${whenAndWhere(statement)} · ${statement.id.slice(0, 12)}`)], '  '),
        ...lines(markedPieces(article.text, span, numbered, new Map(), color, wanted), '  '),
        ...lines(statementLine(statement, new Map(), color), `${String(before + i + 1).padStart(5)}  `),
      ];
    })
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}
