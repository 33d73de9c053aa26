import { type Act, type Rule, rules } from '../../../data/index.ts';
import type { Scores } from '../scores.ts';

/** A cue and what stands round it, all in lower case. */
export type CueInContext = {
  /** The words of the cue. */
  readonly words: readonly string[];
  readonly cue: string;
  /** The first words of the content, without marks and `that`. */
  readonly lead: string;
  /** What the content does by itself. */
  readonly content: Scores;
  /** Empty where the statement has no source. */
  readonly source: string;
};

/** What a cue says of the act. */
export type Sense = {
  /** The act that it names; null where it names none. */
  readonly act: Act | null;
  /** What it adds to the content's scores. */
  readonly weights: Readonly<Partial<Record<Act, number>>>;
};

/** One use of the verbs of a frame. */
export type FrameUse = { readonly when: (cue: CueInContext) => boolean; readonly sense: Sense };
export type FrameRule = Rule & FrameUse;

/** The uses of a frame's verbs: rules named `name-frame/use`, of which the first that fits decides. */
export function frame(module: string, name: string, uses: Readonly<Record<string, FrameUse>>): FrameRule[] {
  return Object.values(rules(module, `${name}-frame`, uses));
}

/** More than any content reaches. */
const DECIDES = 9;

/** The cue names the act, whatever the content says. */
export function decided(act: Act): Sense {
  return { act, weights: { [act]: DECIDES } };
}

/** The cue only adds to what the content says; `act` is what it names where the saying is negated. */
export function leaning(weights: Sense['weights'], act: Act | null = null): Sense {
  return { act, weights };
}

/** For the last use of a frame. */
export function otherwise(): boolean {
  return true;
}

/** A use by how the content begins. */
export function leadIs(pattern: RegExp): FrameUse['when'] {
  return ({ lead }) => pattern.test(lead);
}

/** `the council to wait`, `to wait`: somebody is to act. */
export const TO_ACT = /^(?:(?:\S+ ){0,11}?(?:not |never )?to \w+)/;

/** What may be true or false: `reports of losses`. */
export const CLAIMS =
  /\b(?:claims?|statements?|allegations?|reports?|ideas?|notions?|suggestions?|charges?|accusations?|rumou?rs?|arguments?|criticisms?|theor(?:y|ies)|concerns?|assertions?|questions?|narratives?|premise|speculation|myth|possibility|evidence|story|stories|talk)\b/;

/** Whether a plain _be_ says what is to be so: `the pool be closed`. */
export function isToBe(lead: string): boolean {
  const before = /^(?:\S+ ){1,6}?(?=(?:not )?be \w)/.exec(lead)?.[0];
  return before !== undefined && !MODAL.test(before);
}

/** What a plain _be_ belongs to: `will be`, `to be`. */
const MODAL =
  /\b(?:will|would|can|could|may|might|must|shall|should|cannot|to|won't|wouldn't|can't|couldn't|not|never|always|only|also|\w+ly|'ll|'d) $/;
