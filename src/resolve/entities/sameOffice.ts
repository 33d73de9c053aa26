import type { NounPhrase } from '../sources/nounPhrase.ts';
import type { Role } from './entity.ts';

/** Members of parliaments, by the letters that newspapers put after a constituency, and what else they are called. */
const MEMBERS = /^(?:td|mp|mla|msp|mep|mlc|mna|lawmaker|legislator|parliamentarian|backbencher|politician)$/;

/** Whether a description calls an office by other words than a role does: `the premier`, `the CJ`, `the Galway East TD`. */
export function isSameOffice(role: Role, phrase: NounPhrase): boolean {
  if (phrase.head === 'premier') return role.head === 'minister' && role.words.has('prime');
  if (isMember(phrase)) return MEMBERS.test(role.head);
  return /^[a-z]{2,4}$/.test(phrase.head) && spells(phrase.head, role.text);
}

/** Whether a description is that of a member of a parliament: the words before its noun name a constituency. */
export function isMember({ head }: Pick<NounPhrase, 'head'>): boolean {
  return MEMBERS.test(head);
}

/** `cj` of `Chief Justice`, `pm` of `Norland Prime Minister`: the letters begin the last words of the role, which are written with capitals. */
function spells(letters: string, role: string): boolean {
  const words = role.split(/\s+/).slice(-letters.length);
  return words.length === letters.length && words.map((word) => word[0]).join('') === letters.toUpperCase();
}
