import type { Finding, Paragraph, Segment } from '../../data/index.ts';
import type { Decoded } from '../decode.ts';
import type { Metadata } from '../html/metadata.ts';
import { wordsOfNode, wordsOfNodes } from '../html/wordsOfNodes.ts';
import type { WrittenNode } from '../html/write.ts';
import type { PaperParagraph } from '../papers/paperBlock.ts';
import { writeParagraphs } from '../papers/writeParagraphs.ts';
import { space } from '../transcripts/entry.ts';
import { append } from './append.ts';
import { type Coded, codesOf } from './codes.ts';
import { ACCESSION, labelsIn, RULE } from './divide.ts';
import { COPYRIGHT, headDate, PAGE, unlabelledHead, WORDS, writersOf } from './exportHead.ts';
import type { ExportLine } from './exportLine.ts';
import { type ExportField, type ExportLabel, labelOf } from './labels.ts';
import { languageCode } from './languageCode.ts';
import { paragraphsOfLines } from './paragraphsOfLines.ts';

/** An article as a newspaper database exports it, all but what every article has. */
export type ExportedArticle = {
  readonly metadata: Metadata;
  readonly section: string | null;
  readonly text: string;
  readonly segments: Segment[];
  readonly paragraphs: Paragraph[];
  readonly leftOut: { text: string; why: string }[];
  readonly findings: Omit<Finding, 'uri'>[];
};

/** What the lines of an article are, by their place: its head, what was printed, and what the database adds below. */
type Divided = {
  readonly head: readonly ExportLine[];
  readonly body: readonly ExportLine[];
  readonly tail: readonly ExportLine[];
  readonly fields: Fields;
  readonly highlight: readonly ExportLine[];
};
type Fields = ReadonlyMap<ExportField, readonly Value[]>;
type Value = { readonly text: string; readonly nodes: readonly WrittenNode[] };

/** Reads an article of an export from its lines: title, writers, date, publisher and section from its head, and its words. */
export function readExported(lines: readonly ExportLine[], decoded: Decoded): ExportedArticle {
  const own = lines.filter(({ text }) => ![RULE, PAGE, COUNTER_OR_END].some((noise) => noise.test(text)));
  const codes = codesOf(own);
  const { head, body, tail, fields, highlight } =
    codes.length > 0 ? byCodes(own, codes, decoded.text) : byLabels(own, decoded.text);
  const one = (field: ExportField) =>
    fields
      .get(field)
      ?.map(({ text }) => text)
      .find((text) => text !== '') ?? null;
  const title = fields.get('title')?.[0];
  const abstract = fields.get('abstract') ?? [];
  const isAbstract = body.length === 0 && abstract.length > 0;
  const paragraphs: PaperParagraph[] = [
    ...(title
      ? [{ nodes: title.nodes, role: 'heading' as const, why: 'headline: the head of the export' }]
      : []),
    ...paragraphsOfLines(highlight).map((nodes) => ({
      nodes,
      role: 'standfirst' as const,
      why: 'highlight',
    })),
    ...paragraphsOfLines(body).map((nodes) => ({ nodes, role: 'body' as const, why: null })),
    ...(isAbstract ? abstract.map(({ nodes }) => ({ nodes, role: 'body' as const, why: null })) : []),
  ];
  const hasWords = body.length > 0 || isAbstract || highlight.length > 0;
  const inTitle = new Set(title?.nodes.map(({ start }) => start));
  const leftOut = (some: readonly ExportLine[], why: string) =>
    some.flatMap(({ text, nodes }) => (nodes.some(({ start }) => inTitle.has(start)) ? [] : [{ text, why }]));
  return {
    metadata: {
      title: title ? wordsOf(title, decoded.text) : null,
      byline: [...new Set((fields.get('byline') ?? []).slice(0, 1).flatMap(({ text }) => writersOf(text)))],
      publisher: publisherOf(one('publisher')),
      publishedAt: dateOf(one('date'), one('time'), one('publisher')),
      ...{ modifiedAt: null, canonicalUrl: null },
      language: languageCode(one('language')),
    },
    section: sectionOf(one('section')),
    ...(hasWords ? writeParagraphs(paragraphs, decoded) : { text: '', segments: [], paragraphs: [] }),
    leftOut: [...leftOut(head, 'head of the export'), ...leftOut(tail, 'foot of the export')],
    findings: isAbstract
      ? [
          {
            code: 'abstract-only',
            severity: 'warning',
            message: 'the export has no full text of this article; its abstract was read',
          },
        ]
      : [],
  };
}

/** `3 of 12 DOCUMENTS`, `Document 3 of 12`, `End of Document`. */
const COUNTER_OR_END =
  /^(?:\d{1,6} of \d{1,7} (?:documents?|articles?|items?|records?|results?|stories)|(?:document|article|item|record|story|result)s?[: ]{1,2}\d{1,6}(?: ?(?:of|\/) ?\d{1,7})?|end of document)$/i;

/** Lines behind their labels: what the first and the following lines of each say. */
function byCodes(lines: readonly ExportLine[], codes: readonly Coded[], source: string): Divided {
  const fields = new Map<ExportField, Value[]>();
  const [head, body, tail]: [ExportLine[], ExportLine[], ExportLine[]] = [[], [], []];
  append(head, lines.slice(0, codes[0]!.line));
  for (const [i, { line, from, field }] of codes.entries()) {
    const some = lines.slice(line, codes[i + 1]?.line ?? lines.length);
    const value = [cut(some[0]!, from, source), ...some.slice(1)].filter(({ text }) => text !== '');
    if (field === 'body')
      append(
        body,
        value.map((one, k) => (k === 0 ? { ...one, isApart: true } : one)),
      );
    else {
      add(fields, field, value);
      append(body.length > 0 ? tail : head, some);
    }
  }
  return { head, body, tail, fields, highlight: [] };
}

/** Heads with labels: `BYLINE: By Ana Ruiz`. What follows the last of them is what was printed, up to the labels at the end. */
function byLabels(lines: readonly ExportLine[], source: string): Divided {
  const labels = lines.map(({ text }) => labelOf(text));
  const printed = bodyOf(lines, labels);
  const [from, to] = [printed.from, footOf(lines, labels, printed.from)];
  const fields = new Map<ExportField, Value[]>();
  const highlight: ExportLine[] = [];
  /** Takes the fields of some lines; those without a label, behind none, are returned. */
  const take = (begin: number, end: number): ExportLine[] => {
    const unlabelled: ExportLine[] = [];
    for (let line = begin; line < end; ) {
      const label = labels[line];
      let next = line + 1;
      if (!label) {
        unlabelled.push(lines[line]!);
        line = next;
        continue;
      }
      const isEmpty = label.from >= lines[line]!.text.length;
      while (next < end && !labels[next] && (!lines[next]!.isApart || (isEmpty && next === line + 1))) next++;
      const value = [cut(lines[line]!, label.from, source), ...lines.slice(line + 1, next)].filter(
        ({ text }) => text !== '',
      );
      if (label.field === 'highlight') append(highlight, value);
      else if (label.field === 'body' && line !== printed.label) append(unlabelled, value);
      else if (label.field !== 'body') add(fields, label.field, value);
      line = next;
    }
    return unlabelled;
  };
  const above = take(0, printed.label ?? from);
  take(to, lines.length);
  addUnlabelled(fields, above);
  const body = lines.slice(from, to);
  const rest =
    printed.label === null ? [] : [cut(lines[printed.label]!, labels[printed.label]!.from, source)];
  return {
    head: lines.slice(0, printed.label ?? from),
    body: [...rest, ...body].filter(({ text }) => text !== ''),
    tail: lines.slice(to),
    ...{ fields, highlight },
  };
}

/** Where what was printed begins: behind `Full text:` or `Body`, or where the head's labels end. */
function bodyOf(
  lines: readonly ExportLine[],
  labels: readonly (ExportLabel | null)[],
): { from: number; label: number | null } {
  const label = labels.findIndex((one) => one?.field === 'body');
  if (label >= 0) return { from: label + 1, label };
  const words = lines.findIndex(({ text }, i) => i < MOST_ABOVE && WORDS.test(text));
  const copyright = lines.findIndex(({ text }, i) => i > words && i < words + 9 && COPYRIGHT.test(text));
  if (words > 0 && copyright > 0) return { from: copyright + 1, label: null };
  if (words > 0) return { from: endOfSource(lines, words), label: null };
  let from = 0;
  /** Lines without a label since the last that had one: a title above `BYLINE:` belongs to the head. */
  let between = 0;
  for (let line = 0; line < lines.length; line++) {
    const isHead = labels[line] !== null || COPYRIGHT.test(lines[line]!.text) || PAGE.test(lines[line]!.text);
    if (isHead && between <= (from === 0 ? MOST_ABOVE : 0)) {
      from = line + 1;
      while (from < lines.length && !lines[from]!.isApart && labels[from] === null) from++;
      line = from - 1;
      between = 0;
    } else between++;
  }
  return { from, label: null };
}

/** So many lines come before the first label: title, publisher, date, edition. */
const MOST_ABOVE = 12;

/** Behind Factiva's `812 words`: date, time, publisher, code, page, language; then what was printed. */
function endOfSource(lines: readonly ExportLine[], words: number): number {
  let at = words + 1;
  while (
    at < lines.length &&
    at < words + 9 &&
    lines[at]!.text.length < 60 &&
    !/[.!?”"]$/.test(lines[at]!.text)
  )
    at++;
  return at;
}

/** Where the labels at the end begin: from there on, each paragraph begins with one, or with a copyright. */
function footOf(lines: readonly ExportLine[], labels: readonly (ExportLabel | null)[], from: number): number {
  const goesOn = belowLabels(lines, labels, from);
  let foot = lines.length;
  for (let line = lines.length - 1; line >= from; line--) {
    const { text, isApart } = lines[line]!;
    const isFoot =
      isOfFoot(labels[line]!, text) || COPYRIGHT.test(text) || ACCESSION.test(text) || ADDED.test(text);
    if (isFoot) foot = line;
    // A line that goes on with a label above it.
    else if (isApart || !goesOn.has(line)) break;
  }
  const noted = lines.findIndex(
    ({ text }, line) => line >= from && line >= foot - 8 && line < foot && NOTED.test(text),
  );
  return noted < 0 ? foot : noted;
}

/** A line by itself above what the database notes of a picture. */
const NOTED = /^(?:Graphic|Correction|Notes)$/;
const ADDED = /^(?:Classification|Load-Date|Notes|Graphic|Contact .{1,60}|Terms and Conditions.{0,60})$/i;

function isOfFoot(label: ExportLabel | null, text: string): boolean {
  return label !== null && label.field !== 'body' && label.from <= text.length;
}

/** The lines with a label, and those below them that nothing parts from it. */
function belowLabels(
  lines: readonly ExportLine[],
  labels: readonly (ExportLabel | null)[],
  from: number,
): ReadonlySet<number> {
  const below = new Set<number>();
  for (let line = from; line < lines.length; line++)
    if (labels[line] || (below.has(line - 1) && !lines[line]!.isApart)) below.add(line);
  return below;
}

function addUnlabelled(fields: Map<ExportField, Value[]>, above: readonly ExportLine[]): void {
  const found = unlabelledHead(above, fields.has('title'));
  for (const field of ['publisher', 'date', 'section', 'byline', 'time'] as const) {
    const at = found[field];
    if (at !== null && !fields.has(field)) add(fields, field, [above[at]!]);
  }
  const language = above.find(({ text }) => LANGUAGE.test(text));
  if (language && !fields.has('language')) add(fields, 'language', [language]);
  if (!fields.has('title'))
    add(
      fields,
      'title',
      found.title.map((at) => above[at]!),
    );
}

const LANGUAGE = /^(?:English|French|German|Spanish|Portuguese|Italian|Dutch)$/;

function add(fields: Map<ExportField, Value[]>, field: ExportField, lines: readonly ExportLine[]): void {
  if (lines.length === 0) return;
  const nodes = lines.flatMap(({ nodes }, i) => (i === 0 ? nodes : [space(nodes[0]!.start), ...nodes]));
  const text = lines.map((line) => line.text).join(' ');
  const known = fields.get(field);
  if (known) known.push({ text, nodes });
  else fields.set(field, [{ text, nodes }]);
}

/** A line without its first characters; white space does not count, because a line's words have less of it than the document. */
function cut(line: ExportLine, from: number, source: string): ExportLine {
  let left = line.text.slice(0, from).replace(/\s+/g, '').length;
  const nodes: WrittenNode[] = [];
  for (const node of line.nodes) {
    const words = wordsOfNode(node, source);
    if (left === 0) {
      nodes.push(node);
      continue;
    }
    const count = words.replace(/\s+/g, '').length;
    if (count > left && node.kind === 'text' && node.entity === null)
      nodes.push({ ...node, start: node.start + lengthOf(words, left) });
    left = Math.max(0, left - count);
  }
  return { ...line, text: line.text.slice(from).trim(), nodes };
}

/** How many characters of a text hold so many that are no white space. */
function lengthOf(text: string, count: number): number {
  let [at, left] = [0, count];
  for (; left > 0; at++) if (/\S/.test(text[at]!)) left--;
  return at;
}

function wordsOf({ nodes }: Value, source: string): string {
  return wordsOfNodes(nodes, source).replace(/\s+/g, ' ').trim().replace(/\s?;$/, '');
}

/** `POLITICS; Version:1` is `POLITICS`. */
function sectionOf(value: string | null): string | null {
  const [section = ''] = (value ?? '').split(/; version:/i, 1);
  return section.replace(/[;,.\s]{1,9}$/, '') || null;
}

/** `The Harbour Times; Porto [Porto]05 Mar 2024: A.4.` is `The Harbour Times`. */
function publisherOf(value: string | null): string | null {
  return (
    value
      ?.replace(/\s?(?:[;[]|\. [\d(]|, (?:vol|no|iss)\b|: \d|\d{1,2} \w{3} \d{4}).*$/is, '')
      .replace(/[,.\s]{1,9}$/, '') || null
  );
}

function dateOf(date: string | null, time: string | null, publication: string | null): string | null {
  if (date !== null) return headDate(date, time);
  return publication === null ? null : headDate(publication.replace(/\]/g, '] '));
}

/** Whether lines are one article of an export, by what its head and foot have. */
export function isExported(lines: readonly ExportLine[]): boolean {
  if (codesOf(lines).length > 0) return true;
  const strong = labelsIn(lines, 0, lines.length, true);
  const all = labelsIn(lines, 0, lines.length);
  if (strong > 1 && all > 2) return true;
  const words = lines.findIndex(({ text }) => WORDS.test(text));
  const ends = lines.some(({ text }) => ACCESSION.test(text));
  return words > 0 && words < MOST_ABOVE && ends;
}
