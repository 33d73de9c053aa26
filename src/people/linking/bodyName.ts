import { fold } from '../../text/fold.ts';

/** The name of a body, as it is compared. */
export type BodyName = {
  /** Its words without case, order, `the`, `of` and legal form: Ministry of Labour and the Labour Ministry have the same. */
  readonly key: string;
  /** The first letters of its words in order; all of a name of one word. */
  readonly letters: string;
  readonly isAcronym: boolean;
};

const SMALL = new Set(['the', 'of', 'for', 'and', 'on', 'in', 'at', 'to', '&', 'a']);
const LEGAL = new Set([
  'inc',
  'incorporated',
  'corp',
  'corporation',
  'co',
  'company',
  'ltd',
  'limited',
  'plc',
  'llc',
  'gmbh',
  'ag',
  'sa',
  'nv',
  'spa',
]);
/** A body that is somebody's: by the last name before it. */
const OWNED = new Set(['campaign', 'administration', 'team', 'camp']);

/** Null when nothing is left to compare. */
export function bodyName(written: string): BodyName | null {
  const plain = fold(written.replace(/[’']s?(?=\s|$)/g, ''));
  const words = plain.split(/[\s,]+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !SMALL.has(word));
  while (words.length > 1 && LEGAL.has(words.at(-1)!)) words.pop();
  // `U.S. Supreme Court` is the Supreme Court where it is named at home.
  if (words.length > 2 && words[0] === 'us') words.shift();
  const own = OWNED.has(words.at(-1) ?? '') ? words.slice(-2) : words;
  if (own.length === 0) return null;
  const isAcronym =
    own.length === 1 && /^\p{Lu}[\p{Lu}&.-]{1,6}$/u.test(written.replace(/^the\s+/i, '').trim());
  const letters = own.length === 1 ? own[0]! : own.map((word) => word[0]).join('');
  return { key: own.toSorted().join(' '), letters, isAcronym };
}
