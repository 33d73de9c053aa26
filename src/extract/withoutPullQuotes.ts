import { contains, type Span } from '../data/index.ts';
import type { AnnotatedText, Block } from '../text/annotated/annotatedText.ts';
import { foldedWords } from '../text/foldedWords.ts';
import type { Candidate } from './candidate.ts';
import { tenseOf } from './describe/verbs.ts';

/** Fewer words may be said twice. */
const LEAST_WORDS = 4;
/** What signs a quotation is no longer. */
const MOST_OF_SIGNATURE = 12;

/**
 * The candidates without pull quotes: paragraphs that are nothing but a quotation, signed or not, whose words stand in the content of
 * another candidate. What somebody says is counted where the article reports it, once. Where a page has left words out of a pull quote
 * (`…`), each of its parts must stand there, in order. One that names its speaker stays where the other does not.
 */
export function withoutPullQuotes(
  { text, blocks }: AnnotatedText,
  candidates: readonly Candidate[],
): Candidate[] {
  const blockAt = new Map(blocks.map((block) => [block.span[0], block]));
  const pulled = candidates.filter((one) => isSetApart(text, blockAt, one));
  if (pulled.length === 0) return [...candidates];
  const isPulled = new Set(pulled);
  const holders = byRuns(text, candidates);
  const gone = new Set<Candidate>();
  for (const one of pulled) {
    const parts = one.content
      .flatMap((span) => text.slice(...span).split(/…|\.{3}|\[[^\][]{0,40}\]/u))
      .map(foldedWords)
      .filter((part) => part.length > 0);
    const longest = parts.toSorted((a, b) => b.length - a.length)[0];
    if (!longest || longest.length < LEAST_WORDS) continue;
    const isRepeated = (holders.get(longest.slice(0, LEAST_WORDS).join(' ')) ?? []).some(
      (other) =>
        other !== one &&
        !gone.has(other) &&
        (other.source.length > 0 || one.source.length === 0) &&
        !(isPulled.has(other) && other.content[0]![0] > one.content[0]![0]) &&
        holdsInOrder(
          ` ${wordsOf(text, other.content).join(' ')} `,
          parts.map((part) => part.join(' ')),
        ),
    );
    if (isRepeated) gone.add(one);
  }
  const contents = new Set([...gone].map(({ content }) => content));
  return candidates.filter((one) => !gone.has(one) && !(one.within && contents.has(one.within.content)));
}

/** The outer candidates whose contents hold each run of words, the first of them. */
function byRuns(text: string, candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const holders = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (one.within) continue;
    const words = wordsOf(text, one.content);
    for (let i = 0; i + LEAST_WORDS <= words.length; i++) {
      const run = words.slice(i, i + LEAST_WORDS).join(' ');
      const known = holders.get(run);
      if (!known) holders.set(run, [one]);
      else if (known.length < MOST_HOLDERS && known.at(-1) !== one) known.push(one);
    }
  }
  return holders;
}
/** More candidates are not compared with a pull quote. */
const MOST_HOLDERS = 50;

function wordsOf(text: string, spans: readonly Span[]): string[] {
  return spans.flatMap((span) => foldedWords(text.slice(...span)));
}

function holdsInOrder(words: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = words.indexOf(` ${part} `, from);
    if (at < 0) return false;
    from = at + part.length + 1;
  }
  return true;
}

/** Whether a candidate is a paragraph of its own, with nothing beside it but a signature. */
function isSetApart(
  text: string,
  blockAt: ReadonlyMap<number, Block>,
  { source, cue, content, within, turn }: Candidate,
): boolean {
  const [first, second] = content;
  if (!first || second || within || turn) return false;
  if (cue.some((span) => /\p{L}/u.test(text.slice(...span)))) return false;
  const block = blockAt.get(first[0]);
  if (!block || block.role === 'heading' || !contains(block.span, first)) return false;
  const rest = text.slice(first[1], block.span[1]).split(/\s+/).filter(Boolean);
  if (rest.length > MOST_OF_SIGNATURE || source.some((span) => span[0] < first[0])) return false;
  return !rest.some((word) => tenseOf(word.toLowerCase().replace(/[.,]$/, '')) !== null);
}
