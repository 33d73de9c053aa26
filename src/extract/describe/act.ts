import { type Act, acts, type Kind } from '../../data/index.ts';
import { contentActs, type Scores } from './contentActs.ts';
import { cueSense } from './cueSense.ts';
import { isWord, plain, type Token } from './tokens.ts';

/** What the act is judged by. */
export type ActEvidence = {
  readonly source: string;
  readonly cue: string;
  readonly content: readonly Token[];
  readonly kind: Kind;
  readonly negated: boolean;
};

/**
 * What the speaker does by the statement: a cue that names an act decides; otherwise the content does, by its greater
 * part; where two fit equally, the first in the order of {@link acts}.
 */
export function actOf({ source, cue, content, kind, negated }: ActEvidence): Act {
  const lead = leadOf(content);
  const scores: Scores = contentActs(content, { direct: kind === 'direct', own: ownSubject(source) });
  const sense = cueSense(plain(cue), lead, scores, plain(source));
  if (negated) return negatedAct(plain(cue), sense.act ?? null, lead);
  for (const [act, weight] of Object.entries(sense.weights) as [Act, number][])
    scores[act] = (scores[act] ?? 0) + weight;
  let best: Act = 'assert';
  let top = scores.assert ?? 0;
  for (const act of acts)
    if ((scores[act] ?? 0) > top) {
      best = act;
      top = scores[act]!;
    }
  return best;
}

/** The first words of the content, without marks and `that`. */
function leadOf(content: readonly Token[]): string {
  const words: string[] = [];
  for (const { word } of content) {
    if (words.length === 14) break;
    if (isWord(word) && !(words.length === 0 && word === 'that')) words.push(word);
  }
  return words.join(' ');
}

/** The pronouns that can stand for a source at the start of its content. */
function ownSubject(source: string): RegExp {
  const who = plain(source);
  if (
    /^(?:it|its)$|\b(?:government|administration|company|campaign|party|committee|department|agency|court|union|bank|airline|council|commission|firm|state|country|university|board|team|network|newspaper|office|house|senate|congress|bureau)\b/.test(
      who,
    )
  )
    return /^(?:it|they|we)\b/;
  if (/^(?:they|we|both)$|\band\b/.test(who) || PLURAL.test(source)) return /^(?:they|we)\b/;
  if (/^he$|^mr\b/.test(who)) return /^(?:he|they)\b/;
  if (/^she$|^mrs\b|^ms\b/.test(who)) return /^(?:she|they)\b/;
  return /^(?:i|he|she|we|they)\b/;
}

/** Withheld information refuses, disbelief denies; else the act is the one that the cue names. */
function negatedAct(cue: string, named: Act | null, lead: string): Act {
  if (/\b(?:believe|accept|suppose|think|agree|buy|see)\b/.test(cue)) return 'deny';
  if (/\b(?:do|does|did)(?: not|n't) (?:\w+ )?like\b/.test(cue)) return 'accuse';
  if (/\b(?:will|would) not\b|\b(?:won't|wouldn't)\b|\b(?:interested|forthcoming|ready)\b/.test(cue))
    return 'refuse';
  if (/\b(?:want|wish|like|care to|need)\b/.test(cue)) return /^to\b/.test(lead) ? 'refuse' : 'demand';
  if (
    /\b(?:say|said|saying|tell|told|disclose\w*|reveal\w*|explain\w*|respond\w*|release\w*|identif\w*|specif\w*|comment\w*|answer\w*|name|named|provide\w*|elaborat\w*|discuss\w*|reply|replied|return\w*|mention\w*|offer\w*|detail\w*|announce\w*)\b/.test(
      cue,
    )
  )
    return 'refuse';
  return named ?? 'assert';
}

/** A common noun in the plural: `officials`, not `Mr. Sanders`. */
const PLURAL = /(?:^|\s)\p{Ll}[\p{L}-]*[^su]s$/u;
