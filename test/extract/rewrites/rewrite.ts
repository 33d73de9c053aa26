import { oneOf } from '../../../bench/record/random.ts';
import { sentences } from '../../../src/text/sentences.ts';
import type { KnownArticle } from './knownArticles.ts';

/** Pairs of quotation marks as newspapers set them. */
const STYLES = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['„', '”'],
  ["''", "''"],
  ['``', "''"],
] as const;

/** An article made of known ones, and what was done to them. */
export type Rewritten = {
  readonly text: string;
  readonly made: string;
  readonly of: readonly KnownArticle[];
};

/** Words of a name: two articles that share one are not joined, since a surname would mean two people. */
const CAPITALS = /\p{Lu}[\p{L}’'-]+/gu;

/** An article joined from one to four known ones, some of whose paragraphs are split or joined, in quotation marks of another style. */
export function rewrite(known: readonly KnownArticle[], random: () => number): Rewritten {
  const of = someOf(known, random);
  const done: string[] = [];
  const parts = of.map(({ text }) => {
    let own = text;
    const layout = random();
    if (layout < 0.4) own = note(done, 'paragraph a sentence', own, sentencesApart(own));
    else if (layout < 0.64) own = note(done, 'one paragraph', own, paragraphsJoined(own));
    if (random() < 0.4) own = note(done, 'split quotation', own, quotationsSplit(own));
    return own;
  });
  const joined = parts.join('\n\n');
  const style = oneOf(STYLES, random);
  const text = note(done, style.join('…'), joined, inMarks(joined, style));
  return { text, made: [`${of.length} joined`, ...done].join(', '), of };
}

function note(done: string[], what: string, before: string, after: string): string {
  if (before !== after) done.push(what);
  return after;
}

function someOf(known: readonly KnownArticle[], random: () => number): KnownArticle[] {
  const wanted = 1 + Math.floor(random() * 4);
  const chosen: KnownArticle[] = [];
  const names = new Set<string>();
  for (let tries = 0; chosen.length < wanted && tries < 40; tries++) {
    const one = oneOf(known, random);
    const own = new Set(one.text.match(CAPITALS));
    if ([...own].some((word) => names.has(word) && !/^(?:The|A|In|He|She|It|They|On|At|But)$/.test(word)))
      continue;
    for (const word of own) names.add(word);
    chosen.push(one);
  }
  return chosen;
}

/** Each quotation of curly or straight double marks, as `[start, end]` of its text without the marks; none where they do not pair. */
function quotationsIn(text: string): [number, number][] {
  const marks = [...text.matchAll(/["“”]/g)];
  const found: [number, number][] = [];
  for (let i = 0; i < marks.length; i += 2) {
    const [open, close] = [marks[i]!, marks[i + 1]];
    const paired = close && open[0] !== '”' && close[0] === (open[0] === '"' ? '"' : '”');
    if (!paired || text.slice(open.index, close.index).includes('\n\n')) return [];
    found.push([open.index + 1, close.index]);
  }
  return found;
}

/** The text with each sentence outside quotation marks in its own paragraph. */
function sentencesApart(text: string): string {
  const quoted = quotationsIn(text);
  if (quoted.length === 0 && /["“”]/.test(text)) return text;
  const starts = sentences(text)
    .map(([start]) => start)
    .filter((start) => start > 0 && !quoted.some(([from, to]) => from <= start && start < to));
  let made = '';
  let at = 0;
  for (const start of starts) {
    // A quotation after its attribution stays beside it: alone in its paragraph, nobody would have said it.
    if (/^["“]/.test(text.slice(start))) continue;
    made += `${text.slice(at, start).trimEnd()}\n\n`;
    at = start;
  }
  return made + text.slice(at);
}

/** The text as one paragraph; as it is where a quotation runs over several. */
function paragraphsJoined(text: string): string {
  return quotationsIn(text).length === 0 && /["“”]/.test(text) ? text : text.replace(/\n\n/g, ' ');
}

/** The text with quotations of several sentences set over as many paragraphs, each of which opens the marks again. */
function quotationsSplit(text: string): string {
  let made = text;
  for (const [from, to] of quotationsIn(text).toReversed()) {
    const open = text[from - 1]!;
    const starts = sentences(text, [from, to])
      .map(([start]) => start)
      .slice(1);
    for (const start of starts.toReversed())
      made = `${made.slice(0, start).trimEnd()}\n\n${open}${made.slice(start)}`;
  }
  return made;
}

/** The text in marks of another style. */
function inMarks(text: string, [opening, closing]: readonly [string, string]): string {
  return text
    .replace(/(?<=^|[\s([—–-])["“](?=\S)/gm, '\u0001')
    .replace(/["”“]/g, closing)
    .replaceAll('\u0001', opening);
}
