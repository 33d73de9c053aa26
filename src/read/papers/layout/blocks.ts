import type { ParagraphRole } from '../../../data/index.ts';
import type { Run, TextLayer } from '../layer.ts';
import { type Flow, flowsOf } from './columns.ts';
import { edgeRole } from './edgeRole.ts';
import { footnoteStart, marksOf } from './footnotes.ts';
import { isLineHyphen, wordsOf } from './hyphens.ts';
import { type Measures, measuresOf } from './measures.ts';
import { endsSentence, type Line, paragraphsOf, type RowParagraph } from './paragraphs.ts';
import { repeatedEdges } from './repeatedEdges.ts';
import { roleOf } from './roles.ts';
import { rowOf } from './rows.ts';
import { uprightRuns } from './uprightRuns.ts';
import { withoutRepeats } from './withoutRepeats.ts';

/** A paragraph of a paper with its lines, over columns and pages. */
export type PaperBlock = {
  readonly lines: readonly Line[];
  readonly role: ParagraphRole;
  readonly why: string | null;
  readonly size: number;
  /** Indexes of the lines that end with a hyphen which is no part of the word. */
  readonly hyphens: ReadonlySet<number>;
};
type LeftOut = { text: string; why: string };

/** The blocks of a PDF in the order in which they are read, and what of its pages is in none. */
export function blocksOf(layer: TextLayer): { blocks: PaperBlock[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const leave = (runs: readonly Run[], why: string) => {
    if (runs.length > 0)
      leftOut.push({ text: runs.map((run) => layer.text.slice(run.start, run.end).trim()).join(' '), why });
  };
  const pages = runsByPage(layer).map((runs, index) => {
    const { upright, turned, height } = uprightRuns(runs, layer.pages[index]!);
    leave(turned, `page ${index + 1}: turned otherwise than the page`);
    return { runs: withoutRepeats(upright, layer.text), height };
  });
  const heights = pages.map(({ height }) => height);
  const edges = repeatedEdges(
    pages.map(({ runs }) => runs),
    heights,
    layer.text,
  );
  const flows = pages.map(({ runs }, index) => {
    leave(
      runs.filter((run) => edges.has(run)),
      `page ${index + 1}: head or foot of the page`,
    );
    return flowsOf(runs.filter((run) => !edges.has(run)));
  });
  const measures = measuresOf(layer, flows.flat());
  const found = paperParagraphs(flows, heights, measures, leave);
  const words = wordsOf(found.flatMap(({ lines }) => lines.map(({ text }) => withoutCutWord(text))));
  const blocks = found.map(({ lines, size, role, why }) => ({
    lines,
    size,
    role,
    why,
    hyphens: hyphensOf(lines, words),
  }));
  return { blocks, leftOut };
}

/** A line without the word that its end may cut. */
function withoutCutWord(text: string): string {
  return /[-\u2010\u00ad]$/.test(text) ? text.slice(0, text.lastIndexOf(' ') + 1) : text;
}

function runsByPage({ runs, pages }: TextLayer): Run[][] {
  const byPage: Run[][] = pages.map(() => []);
  for (const run of runs) byPage[run.page - 1]!.push(run);
  return byPage;
}

type Judged = RowParagraph & { role: ParagraphRole; why: string | null };

/** The paragraphs of all pages, then their footnotes. One that goes on in the next column or on the next page is whole. */
function paperParagraphs(
  pages: readonly (readonly Flow[])[],
  heights: readonly number[],
  measures: Measures,
  leave: (runs: readonly Run[], why: string) => void,
): Judged[] {
  const paragraphs: Judged[] = [];
  const footnotes: Judged[] = [];
  let open: Judged | null = null;
  for (const [index, flows] of pages.entries()) {
    const notes = flows.map((flow) => flow.slice(footnoteStart(flow, measures)));
    const marks = new Set(notes.flatMap((rows) => marksOf(rows, measures)));
    for (const [at, flow] of flows.entries()) {
      const body = withoutMarks(flow.slice(0, flow.length - notes[at]!.length), marks, measures, (runs) =>
        leave(runs, `page ${index + 1}: mark of a footnote`),
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
      for (const [number, paragraph] of paragraphsOf(body, measures).entries()) {
        const judged: Judged = {
          ...paragraph,
          ...roleOf(paragraph, measures),
          ...(edgeRole(paragraph, flows.flat(), heights[index]!, measures) ?? {}),
        };
        if (number === 0 && open && continues(open, judged)) {
          open.lines.push(...judged.lines);
          open.isOpen = judged.isOpen;
        } else {
          paragraphs.push(judged);
          if (judged.role !== 'caption' && judged.role !== 'other') open = judged;
        }
      }
    }
  }
  return [...paragraphs, ...footnotes];
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
