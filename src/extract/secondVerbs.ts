import { overlapsAny, rules, type Span, trimSpan } from '../data/index.ts';
import { BODY_NOUNS, GROUP_NOUNS } from '../english/groupNouns.ts';
import { irregularPlainForm } from '../english/lemmas.ts';
import { isPersonNoun, singularOfPersons } from '../english/personNouns.ts';
import { type AnnotatedText, sentenceAt } from '../text/annotated/annotatedText.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import { type Candidate, foundByRule } from './candidate.ts';
import { cueEntryAt } from './describe/cueEntries.ts';
import { type CueEntry, isAct } from './describe/cueEntry.ts';
import { tenseOf } from './describe/verbs.ts';
import { SURE_OF_LONE } from './find/loneQuotations.ts';
import { withContents } from './withContents.ts';

/** Statements that rules find beside another one of the same subject. */
export const SECOND = rules(import.meta.url, 'second', {
  // `Ruiz said that the port was full, and later demanded a new quay`
  verb: {},
});

/** `, and instead asked`: what joins a verb to the one before it, and the verb. */
const JOINED =
  /(?<joint>,?\s(?<word>and|but)|,)\s(?<verb>(?:(?:then|later|also|instead|again|still|\p{Ll}+ly) )?(?<last>\p{Ll}+))(?![\p{L}'’-])/gu;
/** A sentence is read so far behind its first verb. */
const REACH = 800;
/** Between what was said and the joint there are the words for when and where at most. */
const LONGEST_GAP = 60;
/** What was said is more than `it`. */
const LEAST_LETTERS = 5;

/** A second verb: where its joint begins, the cue and what it reports. */
type Second = { readonly joint: number; readonly cue: Span; readonly content: Span };

/**
 * The candidates, and a statement for each further verb of their subjects that the model missed or took into the content: in `Ruiz admitted
 * that the port was full but maintained that it was safe`, Ruiz says two things. Where the subject of what is said may be the verb’s as well
 * (`said the minister had come and promised a quay`), nothing is added.
 */
export function secondVerbs(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  // Which nested statements are found depends on how sure they have to be; what holds them does not.
  const outer = candidates.filter(({ within }) => within === null);
  const parts = outer.flatMap(({ source, cue }) => [...source, ...cue]);
  const isTaken = overlapsAny(parts);
  const isQuoted = overlapsAny(outerSpans(annotated.quotations));
  // What is said of others begins there; the content of the first verb began before.
  const isOthers = overlapsAny(
    outer.flatMap(({ cue, content }) => [...cue, ...content].map(([start]): Span => [start, start + 1])),
  );
  const contents = new Map<Candidate, readonly Span[]>();
  // After three verbs of one subject, the last may follow either of the others: it is one statement, of the nearest of them.
  const found = new Map<number, Candidate>();
  for (const one of outer) {
    const seconds = secondVerbsOf(annotated, one, (span) => isTaken(span) || isQuoted(span));
    const free = seconds.filter(({ cue, content }) => !isOthers([cue[0], content[1]]));
    const [first] = free;
    if (!first) continue;
    const left = one.content.filter(([start]) => start < first.joint);
    contents.set(
      one,
      left
        .map(([start, end]) => trimSpan(annotated.text, [start, Math.min(end, first.joint)]))
        .filter((span) => span !== null),
    );
    for (const { cue, content } of free)
      found.set(
        cue[0],
        foundByRule(
          { source: one.source, cue: [cue], content: [content] },
          SECOND.verb,
          Math.min(one.confidence, SURE_OF_LONE),
        ),
      );
  }
  return [...withContents(candidates, contents), ...found.values()];
}

function secondVerbsOf(annotated: AnnotatedText, one: Candidate, isTaken: (span: Span) => boolean): Second[] {
  const { text } = annotated;
  const [source, moreSource] = one.source;
  const [cue, moreCue] = one.cue;
  const [content] = one.content;
  if (!source || !cue || !content || moreSource || moreCue || one.within || one.turn) return [];
  if (source[1] > cue[0] || cue[1] > content[0]) return [];
  const whole = sentenceAt(annotated, cue[0]);
  const sentence: Span | null = whole && [whole[0], Math.min(whole[1], cue[1] + REACH)];
  if (!sentence || !isPast(lastWord(text.slice(...cue)))) return [];
  const from = content[0];
  const line = text.slice(from, sentence[1]);
  const verbs = [...line.matchAll(JOINED)].flatMap((match) => {
    const { joint = '', word, verb = '', last = '' } = match.groups!;
    const joined = from + match.index;
    const at = joined + match[0].length - verb.length;
    if (!isPast(last)) return [];
    const entry = cueEntryAt(
      [last],
      0,
      line
        .slice(match.index + match[0].length)
        .trimStart()
        .toLowerCase(),
    );
    if (!entry) return [];
    const isFree = !isTaken([at, at + verb.length]);
    const rest = text.slice(at + verb.length, sentence[1]);
    const particle = entry.rest.length > 0 ? ` ${entry.rest.join(' ')}` : '';
    const end = at + verb.length + (rest.startsWith(particle) ? particle.length : 0);
    return [
      {
        joint: joined,
        isList: word === undefined,
        joins: joint + (word ?? ''),
        cue: [at, end] as Span,
        entry,
        isFree,
      },
    ];
  });
  const seconds: Second[] = [];
  for (const [k, { joint, isList, joins, cue: own, entry, isFree }] of verbs.entries()) {
    if (!isFree) continue;
    // `told them that it was safe, promised lamps and urged patience`: a comma joins where `and` joins the last.
    if (isList && !isListBefore(text.slice(own[1], sentence[1]))) continue;
    const end = verbs[k + 1]?.joint ?? sentence[1];
    const reported = trimSpan(text, [own[1], end - (end === sentence[1] ? finalMarks(line) : 0)]);
    if (!reported || !isReported(text.slice(...reported), entry)) continue;
    const before = text.slice(from, joint);
    const gap = joint - Math.max(from, Math.min(joint, one.content.at(-1)![1]));
    if (gap > LONGEST_GAP || !isOfSource(before, joins, text.slice(...source))) continue;
    seconds.push({ joint, cue: own, content: reported });
  }
  return seconds;
}

function lastWord(words: string): string {
  return words.split(/\s+/).at(-1) ?? '';
}

/** Whether a word is a verb in its past: `asked`, `said`. */
function isPast(word: string): boolean {
  return (/ed$/.test(word) || irregularPlainForm(word) !== null) && tenseOf(word) !== 'modal';
}

/** Whether a list of verbs goes on behind one of them: `… and urged`. */
function isListBefore(rest: string): boolean {
  const last = [...rest.matchAll(/\sand (?:\p{Ll}+ly )?(\p{Ll}+)/gu)].map((match) => match[1]!);
  return last.some((word) => isPast(word) && cueEntryAt([word], 0, '') !== null);
}

function finalMarks(line: string): number {
  return /[.!?]?$/.exec(line)![0].length;
}

/** Verbs that take a thing as what is said: `promised lamps`; others need a clause. */
const WITH_A_NOUN = new Set(['demand', 'promise', 'refuse', 'deny', 'accuse', 'threaten', 'predict']);

/** Whether what follows a verb is something reported: a clause, an infinitive, or a thing that the verb takes. */
function isReported(words: string, { sense }: CueEntry): boolean {
  if (words.length < LEAST_LETTERS) return false;
  if (/^(?:that|whether|how|why|what)\s|^["“„«]/.test(words)) return true;
  const names = isAct(sense) ? WITH_A_NOUN.has(sense) : sense !== 'open-frame';
  if (/^to \p{Ll}/u.test(words)) return names;
  if (isAct(sense) && WITH_A_NOUN.has(sense)) return /^[\p{L}\p{N}]/u.test(words);
  // A clause without `that`: a subject and its verb.
  const [first = '', ...rest] = words.toLowerCase().split(/[^\p{L}'’]+/u);
  return STARTS_SUBJECT.test(first) && rest.slice(0, 6).some((word) => tenseOf(word) !== null);
}
const STARTS_SUBJECT =
  /^(?:the|an?|his|her|its|their|he|she|it|they|there|this|these|those|nobody|everyone|no|some|all|most)$/;

/** Whether a verb joined behind what is said has the subject of the reporting verb, and not one within what is said. */
function isOfSource(said: string, joint: string, source: string): boolean {
  // A quotation that is closed is over.
  if (/["”»]$/.test(said.trimEnd())) return true;
  const words = said.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== '');
  const tenses = words.map((word) => tenseOf(word.toLowerCase()));
  const verb = tenses.findIndex((tense) => tense !== null);
  // `declined to comment`, `accused two drivers of lying`: no clause whose verb another could follow.
  if (verb < 0 || words[0] === 'to') return true;
  const tense = tenses[verb]!;
  if (tense !== 'past') return !tenses.includes('past');
  const subject = words.slice(0, verb);
  const pronoun = subject.find((word) => /^(?:he|she)$/.test(word));
  if (pronoun !== undefined && subject.length <= 2)
    return /^,|but$/.test(joint) && !(/^(?:he|she)$/i.test(source) && source.toLowerCase() !== pronoun);
  return !subject.some(mayspeak);
}

function mayspeak(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^\p{Lu}/u.test(word) || /^(?:he|she|they|we|i|you|who|one|others|some|many)$/.test(lower)) return true;
  const singular = lower.replace(/s$/, '');
  return (
    isPersonNoun(lower) ||
    singularOfPersons(lower) !== null ||
    GROUP_NOUNS.has(lower) ||
    BODY_NOUNS.has(lower) ||
    BODY_NOUNS.has(singular)
  );
}
