import { codesOf } from './codes.ts';
import { contentsAbove } from './cover.ts';
import type { ExportLine } from './exportLine.ts';
import { labelOf } from './labels.ts';

/** A part of an export `[from, to)`, in lines: an article, or what the database adds. */
export type ExportPart = {
  readonly from: number;
  readonly to: number;
  /** Why it is no article; null for an article. */
  readonly why: string | null;
  /** Its number among how many, where the export counts its documents. */
  readonly number: number | null;
  readonly of: number | null;
};

const COUNTER =
  /^(?:(?<before>document|article|item|record|story|result)s?[: ]{1,2})?(?:no\.? ?|# ?)?(?<number>\d{1,6})(?: ?(?:of|\/) ?(?<of>\d{1,7}))?(?: (?<after>document|article|item|record|result|stor)(?:s|y|ies)?)?$/i;
export const RULE = /^[_=*~-]{8,2000}$/;
/** Factiva's number of an article, which ends it. */
export const ACCESSION = /^Document [A-Z][A-Z\d]{3,23}[a-z][a-z\d]{4,14}$/;
const END = /^End of Document$/i;
/** What the database adds after the last article. */
const ADDED =
  /^(?:Search Summary|Bibliography|Database copyright\b.{0,200}|Contact (?:us|ProQuest)\b.{0,100}|Terms and Conditions\b.{0,60}|© \d{4} Factiva, Inc\..{0,60})$/i;
/** An article has so many labels at least. */
const LEAST = 2;

/** The articles of an export, and what else it holds; together they are all of its lines. None where nothing shows an export. */
export function divide(lines: readonly ExportLine[]): ExportPart[] {
  const found = byCounters(lines) ?? byCodes(lines) ?? byEnds(lines) ?? byRules(lines) ?? byFirstLabel(lines);
  if (!found) return [];
  return found.flatMap((part, index) => (index === found.length - 1 ? withoutAdded(lines, part) : [part]));
}

type Begin = { readonly line: number; readonly number: number | null; readonly of: number | null };

/** `1 of 25 DOCUMENTS`, `Document 1 of 12`, `Record: 1`. A number that comes again is that of a page's head. */
function byCounters(lines: readonly ExportLine[]): ExportPart[] | null {
  const begins: Begin[] = [];
  for (const [line, { text }] of lines.entries()) {
    const { before, number, of, after } = COUNTER.exec(text)?.groups ?? {};
    if (!number || (before === undefined && after === undefined)) continue;
    if (of === undefined && before === undefined) continue;
    const last = begins.at(-1)?.number;
    if (last === Number(number)) continue;
    begins.push({ line, number: Number(number), of: of === undefined ? null : Number(of) });
  }
  const counted = begins.filter(({ of }) => of !== null);
  const some = counted.length > 0 ? counted : begins.length > 1 ? begins : [];
  if (some.length === 0) return null;
  const parts = partsFrom(lines, some);
  return parts.some(({ from, to, why }) => why === null && labelsIn(lines, from, to) >= LEAST) ? parts : null;
}

/** A code that comes before the last one in their order begins another article. */
function byCodes(lines: readonly ExportLine[]): ExportPart[] | null {
  const codes = codesOf(lines);
  const begins = codes.flatMap(({ line, order }, i): Begin[] =>
    i === 0 || order <= codes[i - 1]!.order ? [{ line, number: null, of: null }] : [],
  );
  return begins.length > 0 ? partsFrom(lines, begins) : null;
}

/** `End of Document` of the newer Nexis, Factiva's number of the article. */
function byEnds(lines: readonly ExportLine[]): ExportPart[] | null {
  const begins: Begin[] = [];
  let from = contentsAbove(lines);
  let isEnded = false;
  for (const [line, { text }] of lines.entries()) {
    if (line < from || !(END.test(text) || ACCESSION.test(text))) continue;
    begins.push({ line: from, number: null, of: null });
    from = line + 1;
    isEnded = true;
  }
  if (!isEnded) return null;
  // What follows the last end is an article that was cut off, or is added by the database.
  if (from < lines.length && labelsIn(lines, from, lines.length) >= LEAST)
    begins.push({ line: from, number: null, of: null });
  return partsFrom(lines, begins);
}

/** Rows of underscores or `=` between articles. */
function byRules(lines: readonly ExportLine[]): ExportPart[] | null {
  const begins: Begin[] = [];
  let from = 0;
  const end = (to: number) => {
    if (labelsIn(lines, from, to) > LEAST) begins.push({ line: from, number: null, of: null });
    from = to + 1;
  };
  for (const [line, { text }] of lines.entries()) if (RULE.test(text)) end(line);
  end(lines.length);
  return begins.length > 1 ? partsFrom(lines, begins) : null;
}

/** Articles that all begin with the same label: `HEADLINE:`. */
function byFirstLabel(lines: readonly ExportLine[]): ExportPart[] | null {
  const labels = lines.map(({ text }) => labelOf(text));
  const first = labels.find((label) => label !== null);
  if (!first || first.field === 'other') return null;
  const begins = labels.flatMap((label, line): Begin[] =>
    label?.name === first.name ? [{ line, number: null, of: null }] : [],
  );
  const parts = partsFrom(lines, begins);
  const isEach = parts.every(
    ({ from, to, why }) => why !== null || (labelsIn(lines, from, to) > LEAST && isStrong(lines, from, to)),
  );
  return isEach && begins.length > 1 ? parts : null;
}

/** The parts that begin at some lines; a rule above one belongs to it. */
function partsFrom(lines: readonly ExportLine[], begins: readonly Begin[]): ExportPart[] {
  const starts = begins.map((begin, i) => {
    const least = i === 0 ? 0 : begins[i - 1]!.line + 1;
    let line = begin.line;
    while (line > least && RULE.test(lines[line - 1]!.text)) line--;
    return { ...begin, line };
  });
  const parts = starts.map(
    ({ line, number, of }, i): ExportPart => ({
      from: line,
      to: starts[i + 1]?.line ?? lines.length,
      ...{ number, of, why: null },
    }),
  );
  const first = parts[0]!.from;
  if (first === 0) return parts;
  return [{ from: 0, to: first, why: 'cover page of the export', number: null, of: null }, ...parts];
}

function withoutAdded(lines: readonly ExportLine[], part: ExportPart): ExportPart[] {
  const at = lines.findIndex(({ text }, line) => line > part.from && line < part.to && ADDED.test(text));
  // A line of that kind in the middle of an article would be followed by the article's own end.
  if (at < 0 || labelsIn(lines, at, part.to, true) > 3) return [part];
  let from = at;
  while (from > part.from + 1 && RULE.test(lines[from - 1]!.text)) from--;
  return [
    { ...part, to: from },
    { from, to: part.to, why: 'end page of the export', number: null, of: null },
  ];
}

/** How many different labels some lines have. */
export function labelsIn(lines: readonly ExportLine[], from: number, to: number, onlyStrong = false): number {
  const names = new Set<string>();
  for (let line = from; line < to; line++) {
    const label = labelOf(lines[line]!.text);
    if (label && (label.isStrong || !onlyStrong)) names.add(label.name);
  }
  return names.size;
}

function isStrong(lines: readonly ExportLine[], from: number, to: number): boolean {
  return labelsIn(lines, from, to, true) > 0;
}
