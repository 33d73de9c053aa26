import { BETWEEN_SPEAKERS } from '../../../data/index.ts';
import { SUFFIXES, TITLES } from '../../../english/titles.ts';
import { foldedWords } from '../../../text/foldedWords.ts';

/** Words that do not identify anybody. */
const LEFT_OUT: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our']);

/** The speakers in a cell; none for `none`. */
export function speakersIn(cell: string): string[] {
  return cell
    .split(/[|;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(?:none|nobody|no speaker|unknown)$/i.test(name));
}

/** Whether two cells name the same speakers, in any order and form: `Sen. Lind` and `Tove Lind`. */
export function areSameSpeakers(a: string, b: string): boolean {
  const [one, others] = [speakersIn(a), speakersIn(b)];
  if (one.length !== others.length) return false;
  const left = [...others];
  return one.every((name) => {
    const at = left.findIndex((other) => isSameName(name, other));
    return at >= 0 && left.splice(at, 1).length > 0;
  });
}

/** The speakers in a cell as one value that does not depend on their order or spelling. */
export function speakersValue(cell: string): string {
  return speakersIn(cell)
    .map((name) => nameWords(name).join(' '))
    .toSorted()
    .join(BETWEEN_SPEAKERS);
}

/** Whether one name, without titles, has all words of the other. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [new Set(nameWords(a)), new Set(nameWords(b))];
  if (one.size === 0 || other.size === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  return one.isSubsetOf(other) || other.isSubsetOf(one);
}

function nameWords(name: string): string[] {
  const words = foldedWords(name).filter((word) => !LEFT_OUT.has(word));
  const bare = words.filter((word) => !TITLES.has(word) && !SUFFIXES.has(word));
  return bare.length > 0 ? bare : words;
}
