import type { ParagraphRole } from '../../../data/index.ts';
import type { TextLayer } from '../layer.ts';
import type { Run } from '../run.ts';
import type { Flow } from './columns.ts';
import { edgeRole } from './edgeRole.ts';
import { footnoteStart, marksOf } from './footnotes.ts';
import { isLineHyphen, wordsOf } from './hyphens.ts';
import { type Measures, measuresOf } from './measures.ts';
import { type Page, type PageNotes, pagesOf } from './pages.ts';
import { endsSentence, type Line, paragraphsOf, type RowParagraph } from './paragraphs.ts';
import { roleOf } from './roles.ts';
import { rowOf } from './rows.ts';

/** A paragraph of a paper with its lines, over columns and pages. */
export type PaperBlock = {
  readonly lines: readonly Line[];
  readonly role: ParagraphRole;
  readonly why: string | null;
  readonly size: number;
  /** Indexes of the lines that end with a hyphen which is no part of the word. */
  readonly hyphens: ReadonlySet<number>;
};
/** The blocks of a PDF in the order in which they are read; what of its pages is in none is left. */
export function* blocksOf(layer: TextLayer, notes: PageNotes): Generator<PaperBlock> {
  const pages = pagesOf(layer, notes);
  const measures = measuresOf(layer, pages);
  const words = wordsOf(linesOf(pages, measures));
  for (const { lines, size, role, why } of paperParagraphs(pages, measures, notes.leave))
    yield { lines, size, role, why, hyphens: hyphensOf(lines, words) };
}

function* linesOf(pages: Iterable<Page>, { textOf }: Measures): Generator<string> {
  for (const { flows } of pages) {
    for (const flow of flows) for (const row of flow) yield withoutCutWord(textOf(row));
  }
}

/** A line without the word that its end may cut. */
function withoutCutWord(text: string): string {
  return /[-\u2010\u00ad]$/.test(text) ? text.slice(0, text.lastIndexOf(' ') + 1) : text;
}

type Judged = RowParagraph & { role: ParagraphRole; why: string | null };

/** No paragraph has more lines: a text in which no paragraph can be seen is not held as a whole. */
const MOST_LINES = 500;

/** The paragraphs of all pages, then their footnotes. One that goes on in the next column or on the next page is whole. */
function* paperParagraphs(
  pages: Iterable<Page>,
  measures: Measures,
  leave: PageNotes['leave'],
): Generator<Judged> {
  const footnotes: Judged[] = [];
  /** The paragraph that may go on, and those after it. */
  let waiting: Judged[] = [];
  let open: Judged | null = null;
  for (const { number, height, flows } of pages) {
    const notes = flows.map((flow) => flow.slice(footnoteStart(flow, measures)));
    const marks = new Set(notes.flatMap((rows) => marksOf(rows, measures)));
    for (const [at, flow] of flows.entries()) {
      const body = withoutMarks(flow.slice(0, flow.length - notes[at]!.length), marks, measures, (runs) =>
        leave(runs, `page ${number}: mark of a footnote`),
      );
      if (notes[at]!.length > 0)
        footnotes.push(
          ...paragraphsOf(notes[at]!, measures).map((one) => ({
            ...one,
            role: 'other' as const,
            why: 'footnote',
          })),
        );
      if (body.length === 0) continue;
      for (const [index, paragraph] of paragraphsOf(body, measures).entries()) {
        const judged: Judged = {
          ...paragraph,
          ...roleOf(paragraph, measures),
          ...(edgeRole(paragraph, flows.flat(), height, measures) ?? {}),
        };
        if (index === 0 && open && continues(open, judged)) {
          open.lines.push(...judged.lines);
          open.isOpen = judged.isOpen;
        } else if (judged.role === 'caption' || judged.role === 'other') waiting.push(judged);
        else {
          yield* waiting;
          waiting = [judged];
          open = judged;
        }
      }
    }
  }
  yield* waiting;
  yield* footnotes;
}

function continues(open: Judged, next: Judged): boolean {
  if (
    next.role === 'caption' ||
    next.role === 'other' ||
    next.role === 'table' ||
    next.role === 'heading' ||
    open.role === 'heading'
  )
    return false;
  if (open.lines.length >= MOST_LINES) return false;
  if (Math.abs(open.size - next.size) > 0.08 * open.size || open.isBold !== next.isBold) return false;
  if (next.role === 'list') return false;
  const [last, first] = [open.lines.at(-1)!.text, next.lines[0]!.text];
  if (/^\p{Ll}/u.test(first)) return !endsSentence(last) || open.isOpen;
  return open.isOpen && !endsSentence(last);
}

/** The rows without raised marks that lead to footnotes of the page. */
function withoutMarks(
  flow: Flow,
  marks: ReadonlySet<string>,
  { textOf }: Measures,
  leave: (runs: readonly Run[]) => void,
): Flow {
  if (marks.size === 0) return flow;
  return flow.map((row) => {
    const raised = row.runs.filter(
      (run) =>
        run.size < 0.8 * row.size && run.box[3] < row.box[3] - 0.1 * row.size && run.end - run.start <= 4,
    );
    const dropped = raised.filter((run) => marks.has(textOf(rowOf([run]))));
    if (dropped.length === 0 || dropped.length === row.runs.length) return row;
    leave(dropped);
    return rowOf(row.runs.filter((run) => !dropped.includes(run)));
  });
}

function hyphensOf(lines: readonly Line[], words: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1];
    if (next && isLineHyphen(text, next.text, words)) found.add(index);
  }
  return found;
}
