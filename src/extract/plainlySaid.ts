import { APART, overlapsAny, type Rule, rules, type Span, trimSpan } from '../data/index.ts';
import { irregularPlainForm } from '../english/lemmas.ts';
import type { AnnotatedText } from '../text/annotated/annotatedText.ts';
import { attributionAt, namesSpeaker, speakerBefore } from '../text/attribution.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import { type Candidate, foundByRule } from './candidate.ts';
import { plain } from './describe/contentTokens.ts';
import { cueEntryAt } from './describe/cueEntries.ts';
import type { CueEntry } from './describe/cueEntry.ts';
import { tenseOf, verbish } from './describe/verbs.ts';

/** Statements that rules find by their plain form. */
export const PLAIN = rules(import.meta.url, 'plain', {
  // `Nairobi: Minister Ana Ruiz said the border was open.`
  said: {},
  // `The union threatened to shut the port.`
  clause: {},
  // `She asked drivers to stay away.`, `The guild accused the board of theft.`
  object: {},
  // `The east wing is shut, Ana Ruiz wrote in a note, and the west wing will follow.`
  behind: {},
});

/** The place that a report begins with: `Nairobi: `, `LIMA, Peru — `. */
const DATELINE = /^\p{Lu}[\p{L}.,’' -]{1,40}?(?::|\s[—–-]{1,2})\s+/u;
/** `said`, with the day before it, or what may stand between it and what was said. */
const SAID =
  /^(?:\s(?:on \p{Lu}\p{Ll}{2,8}day|yesterday|today|later|earlier))?\s?(said|told (?:reporters|journalists|parliament|the court))(?: (?:on|in) \p{Lu}\p{L}+| yesterday| today)?(?: that)? (?=\p{L})/u;
/** A content of fewer words may be the end of a sentence that goes on elsewhere. */
const LEAST_WORDS = 3;

/** The spans of a statement in one sentence, and the rule by which it is one. */
type Said = {
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
  readonly rule: Rule;
};

/**
 * What a sentence plainly reports and the model missed: whoever is named at its beginning, behind its place, *said*, and the rest. Sentences
 * in which anything was found, and those within quotation marks, are left to the model. `taken` are the spans of all parts found so far.
 */
export function plainlySaid(
  { text, blocks, sentences, quotations }: AnnotatedText,
  taken: readonly Span[],
): Candidate[] {
  const isTaken = overlapsAny(taken.toSorted((a, b) => a[0] - b[0]));
  const isQuoted = overlapsAny(outerSpans(quotations));
  const starts = new Set(blocks.map(({ span }) => span[0]));
  const read = blocks
    .filter(({ role }) => !APART.has(role))
    .flatMap((block) => sentences.slice(...block.sentences));
  return read.flatMap((sentence): Candidate[] => {
    const line = text.slice(...sentence);
    const place = starts.has(sentence[0]) ? (DATELINE.exec(line)?.[0].length ?? 0) : 0;
    for (const from of new Set([sentence[0] + place, sentence[0]])) {
      const opening = plainlySaidAt(text, from, sentence[1]);
      const said = opening
        ? { ...opening, rule: PLAIN.said }
        : (reportedClauseAt(text, from, sentence[1]) ??
          askedObjectAt(text, from, sentence[1]) ??
          attributedClauseAt(text, from, sentence[1]));
      if (!said) continue;
      const { source, cue, content, rule } = said;
      if ([source, cue, content].some(isTaken) || isQuoted([source[0], cue[1]])) return [];
      return [foundByRule({ source: [source], cue: [cue], content: [content] }, rule)];
    }
    return [];
  });
}

/** Whoever is named at `from`, *said*, and what follows up to the end of the sentence at `to`; null where no plain report begins there. */
export function plainlySaidAt(text: string, from: number, to: number): Omit<Said, 'rule'> | null {
  const source = speakerBefore(text, from, to);
  const said = source && SAID.exec(text.slice(source[1], to));
  if (!source || !said) return null;
  const start = source[1] + said[0].indexOf(said[1]!);
  const ends = /[.!?]$/.test(text.slice(from, to)) ? to - 1 : to;
  const content = trimSpan(text, [source[1] + said[0].length, ends]);
  if (!content || text.slice(...content).split(/\s+/).length < LEAST_WORDS) return null;
  return { source, cue: [start, start + 4], content };
}

/** A verb, and the beginning of a clause or of an infinitive that it takes. */
const VERB_AND_CLAUSE = /(?<=\s)(?<verb>\p{Ll}+) (?=(?:to \p{Ll}+|that|whether|if)\s)/u;
/** A subject is no longer. */
const LONGEST_SUBJECT = 80;

/** Whoever is named at `from`, a verb that reports, and the clause that it takes up to `to`; null where no such sentence begins there. */
function reportedClauseAt(text: string, from: number, to: number): Said | null {
  const found = VERB_AND_CLAUSE.exec(text.slice(from, Math.min(to, from + LONGEST_SUBJECT)));
  if (!found) return null;
  const verb = found.groups!.verb!;
  const at = from + found.index;
  const source = trimSpan(text, [from, at]);
  const lead = text.slice(at + verb.length, to).trimStart();
  const entry = cueEntryAt([verb], 0, lead);
  if (
    !source ||
    !entry ||
    (entry.rest.length > 0 && !/^(?:to|that|whether|if)$/.test(entry.rest.join(' '))) ||
    !isOfSpeaking(entry, lead) ||
    !isFiniteForm(verb)
  )
    return null;
  if (!namesSpeaker(text.slice(...source))) return null;
  const ends = /[.!?]$/.test(text.slice(from, to)) ? to - 1 : to;
  const content = trimSpan(text, [at + verb.length, ends]);
  if (!content || text.slice(...content).split(/\s+/).length < LEAST_WORDS) return null;
  return { source, cue: [at, at + verb.length], content, rule: PLAIN.clause };
}

/** Whom something is asked of has so many words at most. */
const LONGEST_OBJECT = 6;
/** `told the choir that it would sing`, `asked how to leave`: a clause, and nobody who is to do something. */
const NO_OBJECT = /^(?:how|what|where|when|whether|if|that|who|which|why|to|not|for|about)$/;

/** Whoever is named at `from`, and whom they ask or order to do something, or accuse of it; null where no such sentence begins there. */
function askedObjectAt(text: string, from: number, to: number): Said | null {
  const words = [...text.slice(from, to).matchAll(/\S+/g)].slice(0, MOST_WORDS_READ);
  const written = words.map(({ 0: word }) => word);
  const verb = written.findIndex((word, k) => k > 0 && /^(?:\p{Ll}{2,20}ed|told|bade)$/u.test(word));
  const joint = written.findIndex((word, k) => k > verb + 1 && (word === 'to' || word === 'of'));
  if (verb < 1 || joint < 0 || joint - verb > LONGEST_OBJECT + 1) return null;
  const object = written.slice(verb + 1, joint);
  if (NO_OBJECT.test(object[0]!) || object.some((word) => /[,;:.!?()]$/.test(word))) return null;
  if (!OF_OTHERS[written[joint]!]!.test(written[verb]!)) return null;
  // `invited them to her kitchen`
  if (written[joint] === 'to' && !verbish((written[joint + 1] ?? '').replace(/[.,!?]$/, ''))) return null;
  const at = from + words[verb]!.index;
  const cue: Span = [at, at + written[verb]!.length];
  const source = trimSpan(text, [from, at]);
  const ends = /[.!?]$/.test(text.slice(from, to)) ? to - 1 : to;
  const content = trimSpan(text, [cue[1], ends]);
  if (!source || !content || !namesSpeaker(text.slice(...source))) return null;
  return { source, cue, content, rule: PLAIN.object };
}
/** A subject, a verb and whom it is said to are within so many words. */
const MOST_WORDS_READ = 24;
/** Verbs of what somebody is to do, and of what somebody did. */
const OF_OTHERS: Readonly<Record<string, RegExp>> = {
  to: /^(?:advised|asked|bade|begged|commanded|encouraged|exhorted|implored|instructed|invited|ordered|reminded|told|urged|warned)$/,
  of: /^accused$/,
};

/** Words with which a clause begins that only leads up to another. */
const LEADS =
  /^(?:after|although|as|because|before|but|if|once|since|so|though|unless|until|when|while|whether)\b/i;

/** The clause at `from` behind which somebody is named with a verb that reports; null where none is before `to`. */
function attributedClauseAt(text: string, from: number, to: number): Said | null {
  const line = text.slice(from, to);
  if (LEADS.test(line) || /["“”«»]/.test(line)) return null;
  for (const { index } of line.matchAll(/,\s/g)) {
    const said = attributionAt(text, from + index + 1, to);
    const words = said ? line.slice(0, index).split(/\s+/) : [];
    if (!said || words.length < LEAST_WORDS || !words.some((word) => tenseOf(plain(word)) !== null)) continue;
    return { ...said, content: [from, from + index], rule: PLAIN.behind };
  }
  return null;
}

/** An infinitive is what somebody says only behind verbs of what the subject is to do: `promise`, but not `need`. */
function isOfSpeaking({ sense }: CueEntry, lead: string): boolean {
  return !lead.startsWith('to ') || OF_OWN_ACTS.has(sense);
}
const OF_OWN_ACTS: ReadonlySet<CueEntry['sense']> = new Set([
  'promise',
  'refuse',
  'threaten',
  'vow-frame',
  'offer-frame',
  'agree-frame',
]);

/** Whether a verb is in the past, or in the present of the third person. */
function isFiniteForm(verb: string): boolean {
  return /(?:ed|[^s]s)$/.test(verb) || irregularPlainForm(verb) !== null;
}
