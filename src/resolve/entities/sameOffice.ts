import type { NounPhrase } from '../sources/nounPhrase.ts';
import type { Role } from './entity.ts';

/** Members of parliaments, by the letters that newspapers put after a constituency, and what else they are called. */
const MEMBERS = /^(?:td|mp|mla|msp|mep|mlc|mna|lawmaker|legislator|parliamentarian|backbencher|politician)$/;
const MEMBER = 'member of a parliament';
const PREMIER = 'premier';
/** How many letters an office is called by. */
const LETTERS = [2, 3, 4];

/** Whether a description calls an office by other words than a role does: `the premier`, `the CJ`, `the Galway East TD`. */
export function isSameOffice(role: Role, phrase: NounPhrase): boolean {
  const other = otherWord(phrase);
  return other !== null && otherWords(role).includes(other);
}

/** The word by which a description calls an office in another way than its roles are written; null where it does not. */
export function otherWord({ head }: Pick<NounPhrase, 'head'>): string | null {
  if (head === PREMIER) return PREMIER;
  if (MEMBERS.test(head)) return MEMBER;
  return /^[a-z]{2,4}$/.test(head) ? head : null;
}

/** All other words for a role: `pm` and `premier` of `Norland Prime Minister`, `cj` of `Chief Justice`; the letters begin its last words. */
export function otherWords({ head, words, text }: Role): string[] {
  const initials = text.split(/\s+/).map((word) => word[0] ?? '');
  const letters = LETTERS.map((count) => initials.slice(-count)).filter(
    (last, i) => last.length === LETTERS[i] && last.every((letter) => /[A-Z]/.test(letter)),
  );
  return [
    ...(head === 'minister' && words.has('prime') ? [PREMIER] : []),
    ...(MEMBERS.test(head) ? [MEMBER] : []),
    ...letters.map((last) => last.join('').toLowerCase()),
  ];
}

/** Whether a description is that of a member of a parliament: the words before its noun name a constituency. */
export function isMember(phrase: Pick<NounPhrase, 'head'>): boolean {
  return otherWord(phrase) === MEMBER;
}
