import type { Article, Part, Span } from '../../../data/index.ts';
import { genderOfFirstName } from '../../../english/firstNames.ts';
import { genderOfPronoun } from '../../../english/pronouns.ts';
import { sentences } from '../../../text/sentences.ts';

/** A name of two words or more, after a title: `Uri Katz`, `Democrat Bram de Wael`. */
const NAME =
  "(\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}\\.|d[aeiu]|v[ao]n|al|el)| \\p{Lu}[\\p{L}'’-]+){0,4} \\p{Lu}[\\p{L}'’-]+)";
/** Another name after `and`, or before it, with a few words of a title: `and chemist Uri Katz`. */
const AFTER = new RegExp(`^(?:,[^,.;:]{1,60},)? and (?:[\\p{Ll}'’-]+ ){0,4}${NAME}`, 'u');
const BEFORE = new RegExp(`${NAME}(?:,[^,.;:]{1,60},)? and (?:[\\p{Ll}'’-]+ ){0,4}$`, 'u');
/** The maximum distances between two names, and between a name and the pronoun, in code units. */
const NEAR = 160;
const FAR = 400;

/**
 * Whether the antecedent of a pronoun is one of two names joined by `and` shortly before, so that the other may be
 * meant: `Perlman and Katz came. He said`. A person of the other gender cannot be meant.
 */
export function besideAnother({ text, paragraphs }: Article, mention: Span, pronoun: Part): boolean {
  const [at] = pronoun.spans[0]!;
  if (at < mention[1] || at - mention[1] > FAR) return false;
  const paragraph = paragraphs.find(({ span: [from, to] }) => from <= mention[0] && mention[1] <= to);
  const sentence = paragraph && sentences(text, paragraph.span).findLast(([start]) => start <= mention[0]);
  if (!sentence) return false;
  const after = text.slice(mention[1], Math.min(sentence[1], mention[1] + NEAR));
  const before = text.slice(Math.max(sentence[0], mention[0] - NEAR), mention[0]);
  const name = AFTER.exec(after)?.[1] ?? BEFORE.exec(before)?.[1];
  if (name === undefined) return false;
  const genders = name.split(' ').flatMap((word) => genderOfFirstName(word) ?? []);
  const wanted = genderOfPronoun(pronoun.text.toLowerCase());
  return !wanted || genders.length === 0 || genders.includes(wanted);
}
