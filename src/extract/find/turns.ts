import { lowerBound, type Span, trimSpan } from '../../data/index.ts';
import { isFirstName } from '../../english/firstNames.ts';
import { TITLES } from '../../english/titles.ts';
import type { StatementSpans } from '../describe/index.ts';
import type { Prepared } from './prepare.ts';
import { blockSpan } from './region.ts';

/** A paragraph that begins with the name of whoever speaks, or with the letter of a question or an answer. */
const LABEL = /^(\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’.-]*){0,4})\s?(:)\s+(?=\S)/u;
const LETTER = /^([QA])\s?([:.])\s+(?=\S)/;

type Labelled = {
  readonly block: number;
  readonly label: string;
  readonly source: Span;
  readonly cue: Span;
  readonly from: number;
};

/**
 * The turns of interviews and transcripts in an article: each is a statement of whoever its label names, up to the next label. Labels
 * are letters (`Q:`, `A.`), or names that come back and that the article has elsewhere too (`Marsh:`), not words such as `Price:`.
 */
export function turns(prepared: Prepared): StatementSpans[] {
  const { text, starts } = prepared;
  const labelled: Labelled[] = [];
  for (let block = 0; block + 1 < starts.length; block++) {
    if (starts[block] === starts[block + 1]) continue;
    const [start, end] = blockSpan(prepared, block);
    const line = text.slice(start, Math.min(end, start + LONGEST_LABEL));
    const found = LETTER.exec(line) ?? LABEL.exec(line);
    if (!found) continue;
    const at = start + found[0].lastIndexOf(found[2]!);
    const label = found[1]!.toUpperCase();
    labelled.push({
      block,
      label,
      source: [start, start + found[1]!.length],
      cue: [at, at + 1],
      from: start + found[0].length,
    });
  }
  const speaking = speakersAmong(prepared, labelled);
  const blocks = new Set(labelled.flatMap(({ label, block }) => (speaking.has(label) ? [block] : [])));
  // Whoever stands beside a speaker is one as well: `MR RENN:` between two turns of the mayor.
  const own = labelled.filter(
    ({ label, block }) =>
      speaking.has(label) || (label.length > 1 && blocks.has(block - 1) && blocks.has(block + 1)),
  );
  return own.map(({ block, source, cue, from }, i) => {
    // The last turn is its own paragraph: nothing shows where what follows belongs.
    const next =
      own[i + 1] && labelled[lowerBound(labelled.length, (k) => labelled[k]!.block > block)]?.block;
    const last = next !== undefined && next - block <= MOST_PARAGRAPHS ? next - 1 : block;
    const content: Span[] = [];
    for (let k = block; k <= last; k++) {
      const [start, end] = blockSpan(prepared, k);
      const span = trimSpan(text, [k === block ? from : start, text[end - 1] === '.' ? end - 1 : end]);
      if (span) content.push(span);
    }
    return { source: [source], cue: [cue], content };
  });
}

const LONGEST_LABEL = 80;
const MOST_PARAGRAPHS = 6;

/** The labels that stand for speakers. */
function speakersAmong({ text, words }: Prepared, labelled: readonly Labelled[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1);
  const speaking = new Set<string>();
  if (counts.has('Q') && counts.has('A')) for (const letter of ['Q', 'A']) speaking.add(letter);
  const names = [...counts.keys()].filter((label) => label.length > 1);
  if (names.length < 2 || names.every((label) => counts.get(label)! < 2)) return speaking;
  const labels = new Map(labelled.map(({ source }) => [source[0], source[1]]));
  const elsewhere = new Set<string>();
  let inLabel = -1;
  for (const [i, { start, end }] of words.entries()) {
    inLabel = labels.get(start) ?? inLabel;
    const isFirst = i === 0 || /(?:[.!?:]\s{0,2}|\n)$/.test(text.slice(Math.max(0, start - 3), start));
    if (start >= inLabel && !isFirst && /^\p{Lu}/u.test(text.slice(start, end)))
      elsewhere.add(text.slice(start, end).toUpperCase());
  }
  const isKnown = (label: string) => {
    const parts = label.toLowerCase().split(' ');
    return elsewhere.has(label.split(' ').at(-1)!) || (parts.length > 1 && isPerson(parts[0]!));
  };
  if (names.some((label) => counts.get(label)! > 1 && isKnown(label)))
    for (const label of names) if (counts.get(label)! > 1 || isKnown(label)) speaking.add(label);
  return speaking;
}

/** `MAYOR`, `MR.`, `TOBIAS`: what begins the label of a person. */
function isPerson(lower: string): boolean {
  return TITLES.has(lower.replace(/\.$/, '')) || isFirstName(lower);
}
