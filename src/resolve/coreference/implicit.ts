import { rules, type Span, type Speaker, type Statement } from '../../data/index.ts';
import { GESTURE_THINGS, GESTURES } from '../../english/gestures.ts';
import { ELIDING_CUES } from '../../english/phraseWords.ts';
import { tokenFrom } from '../../text/annotated/annotatedText.ts';
import type { Context } from '../context.ts';
import { type FoundSpeakers, implied, type SpeakersFound, speakerOf } from '../speakers/speakerOf.ts';

/** Whose a statement without a source is. */
export const NEIGHBOURS = rules(import.meta.url, 'neighbour', {
  // `…, adding <that it would rain>`
  elided: {},
  // a paragraph that is all quotation after another quotation
  continued: {},
  // `Lorna Harl shook her head. “Not while I am mayor.”`
  acting: {},
});

/** `…, adding that …`: the speaker of the statement before it in the same sentence, when the cue is a participle after a comma. */
export function elidedSpeaker(
  context: Context,
  statement: Statement,
  statements: readonly Statement[],
  speakers: SpeakersFound,
): FoundSpeakers | null {
  const cue = statement.cue?.spans[0];
  if (!cue) return null;
  const { tokens } = context.named;
  const at = tokenFrom(tokens, cue[0]);
  const token = tokens[at];
  if (!token || !ELIDING_CUES.has(token.lower)) return null;
  if (tokens[at - 1]?.text !== ',' && tokens[at - 1]?.lower !== 'and') return null;
  let best: { speakers: readonly Speaker[]; end: number } | null = null;
  for (const other of statements) {
    const end = other.cue?.spans.at(-1)?.[1] ?? 0;
    const own = speakers.get(other) ?? [];
    if (own.length === 0 || other === statement || end > cue[0]) continue;
    if (tokens[tokenFrom(tokens, other.cue?.spans[0]?.[0] ?? 0)]?.sentence !== token.sentence) continue;
    if (!best || end > best.end) best = { speakers: own, end };
  }
  return best && { value: implied(best.speakers), rule: NEIGHBOURS.elided };
}

/** A paragraph that is all quotation and names nobody goes on with the speaker of the quotation before it. */
export function continuedSpeaker(
  context: Context,
  statement: Statement,
  statements: readonly Statement[],
  speakers: SpeakersFound,
): FoundSpeakers | null {
  if (statement.cue || statement.kind !== 'direct') return null;
  const { tokens, text } = context.named;
  const start = statement.content.spans[0]?.[0] ?? 0;
  const first = tokens[tokenFrom(tokens, start)];
  if (!first || !/^["“”‘'«„]/.test(text.slice(start))) return null;
  let best: { speakers: readonly Speaker[]; end: number } | null = null;
  for (const other of statements) {
    const own = speakers.get(other) ?? [];
    if (own.length === 0 || other === statement || (other.kind === 'indirect' && !closesWithSource(other)))
      continue;
    // What is signed is whole: the next quotation of a list is somebody else's.
    if (/^[—–―‒‐-]+$/.test(other.cue?.text ?? '')) continue;
    const end = Math.max(
      ...[...other.content.spans, ...(other.source?.spans ?? []), ...(other.cue?.spans ?? [])].map(
        (span) => span[1],
      ),
    );
    if (end > start || (best && end <= best.end)) continue;
    best = { speakers: own, end };
  }
  if (!best) return null;
  const between = text.slice(best.end, start);
  // `“How many?” “Forty.”`: what opens where another closes is an answer.
  if (/["”»’']$/.test(text.slice(best.end - 1, best.end)) && !between.includes('\n')) return null;
  return /^[\s.,”"'’]*$/.test(between) ? { value: implied(best.speakers), rule: NEIGHBOURS.continued } : null;
}

/** `The wells were dry, said Vera Holt.`: whoever is named last goes on. */
function closesWithSource({ source, cue, content }: Statement): boolean {
  const end = (spans: readonly Span[] = []) => spans.at(-1)?.[1] ?? 0;
  return Math.max(end(source?.spans), end(cue?.spans)) > end(content.spans);
}

/** Words of a quotation in which somebody speaks of themselves or to everybody, and words in which another is spoken of. */
const OWN = /\b(?:I|me|my|we|us|our|you|your)\b/i;
const ANOTHERS = /\b(?:he|she|him|her|his|hers)\b/i;
/** How many words of a sentence may stand before the end of its subject. */
const MOST_WORDS_BEFORE = 6;

/**
 * A quotation without reporting words straight after a sentence in which somebody does something, in the same paragraph, is theirs, where
 * it speaks of `I`, `we` or `you` and of no other person, where what they do is a gesture, or where a colon announces it.
 */
export function actingSpeaker(context: Context, statement: Statement): FoundSpeakers | null {
  const { tokens, text, sentences, nameAt, entities } = context.named;
  const [first] = statement.content.spans;
  if (statement.cue || statement.kind !== 'direct' || !first) return null;
  const token = tokens[tokenFrom(tokens, first[0])];
  const before = token && sentences[token.sentence - 1];
  // A colon says that what follows is theirs, in the next paragraph as well.
  const announced = before !== undefined && text[before[1] - 1] === ':';
  const isOwn = OWN.test(statement.content.text) && !ANOTHERS.test(statement.content.text);
  if (!token || !before || !/^\s+$/.test(text.slice(before[1], first[0]))) return null;
  if (/["“”«»]/.test(text.slice(...before))) return null;
  const from = tokenFrom(tokens, before[0]);
  if (!announced && tokens[from]?.block !== token.block) return null;
  for (let n = from; n <= from + MOST_WORDS_BEFORE && tokens[n] && tokens[n]!.start < before[1]; n++) {
    const name = nameAt.get(n);
    const isPronoun = n === from && /^(?:he|she)$/.test(tokens[n]!.lower);
    const entity = name ? entities.of.get(name) : isPronoun ? context.links.get(n) : null;
    if (name?.possessive || (entity && entity.type !== 'person' && !isTwoNames(context, n))) return null;
    if (entity && !announced && !isOwn && !isGesture(context, n, before[1])) return null;
    if (entity) {
      const mention = [tokens[n]!.start, tokens[n]!.end] as const;
      return { value: implied([speakerOf(entity, { via: 'implicit', mention })]), rule: NEIGHBOURS.acting };
    }
  }
  return null;
}

/** Words with which somebody else may come in before a gesture: `watched as a clerk shook his head`. */
const OTHERS_CLAUSE = /^(?:as|while|when|until|because|who|whose|which|that|if|before|after)$/;

/** Whether whoever is named at token `at` makes a gesture in the sentence that ends at `end`: `leaned back and laughed`, `shook her head`. */
function isGesture(context: Context, at: number, end: number): boolean {
  const { nameAt, tokens, entities } = context.named;
  const last = nameAt.get(at)?.to ?? at + 1;
  for (let n = last; n < tokens.length && tokens[n]!.start < end; n++) {
    const { lower } = tokens[n]!;
    const before = tokens[n - 1]!.lower;
    const name = nameAt.get(n);
    const isPerson = name && (entities.of.get(name)?.type === 'person' || isTwoNames(context, n));
    if (isPerson || OTHERS_CLAUSE.test(lower)) return false;
    if (GESTURES.has(lower) && (n === last || /^(?:and|then|just|only|,|\p{Ll}+ly)$/u.test(before)))
      return true;
    if (/^(?:his|her|their)$/.test(lower) && isOwnThing(tokens, n + 1)) return true;
  }
  return false;
}

/** `head`, `old cap` at a token. */
function isOwnThing(tokens: Context['named']['tokens'], at: number): boolean {
  return [at, at + 1].some((n) => GESTURE_THINGS.has(tokens[n]?.lower ?? ''));
}

/** A first name and a surname that no list knows: `Lorna Harl`, but not `the Vesta` or a body. */
function isTwoNames({ named: { nameAt, entities, tokens } }: Context, at: number): boolean {
  const name = nameAt.get(at);
  if (!name || entities.of.get(name)?.type !== 'unknown') return false;
  return name.words.length > 1 && tokens[name.from - 1]?.lower !== 'the';
}
