import { overlapsAny, type Span, trimSpan } from '../data/index.ts';
import { MODALS } from '../english/clauseWords.ts';
import { type AnnotatedText, sentenceAt } from '../text/annotated/annotatedText.ts';
import { allSpans, type Candidate } from './candidate.ts';
import { plain } from './describe/contentTokens.ts';
import { withContents } from './withContents.ts';

/** Words with which a sentence begins that is on a condition. */
const OPENS =
  /^(?:only if|if|unless|without|should|had|provided|providing|assuming|as long as|so long as|in case)\b/;
/** `Without naming them, she said`: how it was said. */
const MANNER =
  /^without (?:\w+ing|(?:(?:an?|any|further|much) )?(?:\w+ of )?(?:ado|apology|blinking|comment|detail|details|doubt|embarrassment|emotion|evidence|exception|explanation|hesitation|hint|irony|notice|pause|proof|question|regret|shame|shred|smile|trace|warning|word))\b/;
/** Clauses in the past, which only set the scene where nothing in the content could or would be. */
const PAST = /\b(?:was|were|had|did)\b/;
const LONGEST_CLAUSE = 300;
/** Cues of what is said, expected or promised; another `is against it if …` in the writer’s own words. */
const SAYS =
  /\b(?:sa(?:id|ys?)|told|tells?|added|adds|warn\w*|predict\w*|promis\w*|vow\w*|pledg\w*|threaten\w*|believ\w*|think\w?|thought|expect\w*|fear\w*|worr\w+|estimat\w*|forecast\w*|argu\w+|insist\w*|claim\w*|wr(?:ote|ites?)|explain\w*|announc\w*|suggest\w*|not(?:ed|es)|agree\w*|hopes?|hoped|swore|assur\w*|conced\w*|admit\w*|declar\w*|stat(?:ed|es)|caution\w*)\b/;
const WOULD = /\b(?:would|will|could|might|may|can|should)\b/;

/**
 * The candidates with the condition that stands before their source: `If the ward closes, Salt said that patients would suffer` says no
 * more than `patients would suffer if the ward closes`.
 */
export function frontedConditions(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  const around = new Set(candidates.map(({ within }) => within?.content));
  const all = candidates.map((one) =>
    one.within === null && !around.has(one.content) ? withOwnSource(annotated.text, one) : one,
  );
  const isTaken = overlapsAny(all.flatMap(allSpans));
  const contents = new Map<Candidate, readonly Span[]>();
  for (const one of all) {
    const clause = one.within === null ? clauseBefore(annotated, one) : null;
    if (clause && !isTaken(clause)) contents.set(one, [clause, ...one.content]);
  }
  const fronted = new Set(contents.values());
  return withContents(all, contents).map((one) =>
    fronted.has(one.content) ? { ...one, fronted: one.content[0]! } : one,
  );
}

/** A source that begins in the clause before it: `Unless [the pay rises Amara Cole] warned`. */
function withOwnSource(text: string, one: Candidate): Candidate {
  const [first, ...rest] = one.source;
  if (
    !first ||
    rest.length > 0 ||
    !/(?<!\p{L} )(?:If|Unless)\s$/u.test(text.slice(Math.max(0, first[0] - 12), first[0]))
  )
    return one;
  const [own] = /(?<=\p{Ll} )(?:the \p{Ll}+|\p{Lu}\S*(?: \p{Lu}\S*){0,4})$/u.exec(text.slice(...first)) ?? [];
  return own ? { ...one, source: [[first[1] - own.length, first[1]]] } : one;
}

/** The clause between the beginning of the sentence and the source that makes the content conditional. */
function clauseBefore({ text, sentences }: AnnotatedText, { source, cue, content }: Candidate): Span | null {
  const [first, verb, said] = [source[0], cue[0], content[0]];
  if (!first || !verb || !said || first[0] > verb[0] || verb[0] > said[0]) return null;
  if (!SAYS.test(plain(text.slice(...verb))) || WOULD.test(plain(text.slice(...verb)))) return null;
  const sentence = sentenceAt({ sentences }, first[0]);
  if (!sentence || said[0] > sentence[1] || first[0] - sentence[0] > LONGEST_CLAUSE) return null;
  const before = text.slice(sentence[0], first[0]).trimEnd();
  const from = sentence[0] + (/^(?:And|But|Yet|So),? /.exec(before)?.[0].length ?? 0);
  const span = trimSpan(text, [from, sentence[0] + before.length - (before.endsWith(',') ? 1 : 0)]);
  const clause = span ? plain(text.slice(...span)) : '';
  if (!OPENS.test(clause) || MANNER.test(clause) || /["“”«»(]|--/.test(clause)) return null;
  if (!/ \S/.test(clause)) return null;
  const would = plain(text.slice(...said))
    .split(/[^\p{L}']+/u)
    .some((word) => MODALS.has(word) || word.endsWith("'ll"));
  if (!would && (clause.startsWith('without') || PAST.test(clause))) return null;
  return span;
}
