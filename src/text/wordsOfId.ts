import type { Span } from '../data/index.ts';

/** What begins one surname with two capitals: `McKay`, `DeSouza`, `ONeill`. */
const PREFIX = /(?:^|[^\p{L}])(?:Mc|Mac|De|Di|La|Le|Van|Fitz|O)$/u;

/** The words of a name in an identifier such as `AnaRuiz`, `ana_ruiz` or `person.AnaRuiz`. */
export function wordsOfId(id: string): Span[] {
  const skipped = /^(?:[\p{L}-]{1,20}[.:])?/u.exec(id)![0].length;
  const words: Span[] = [];
  let from = skipped;
  const add = (to: number) => {
    if (to > from) words.push([from, to]);
  };
  for (let i = skipped; i < id.length; i++) {
    if (/[_.\s]/.test(id[i]!)) {
      add(i);
      from = i + 1;
    } else if (i > from && isBegin(id, from, i)) {
      add(i);
      from = i;
    }
  }
  add(id.length);
  return words.length > 0 ? words : [[0, id.length]];
}

function isBegin(id: string, from: number, at: number): boolean {
  if (!/^\p{Lu}/u.test(id.slice(at, at + 2))) return false;
  const before = id.slice(from, at);
  if (PREFIX.test(before)) return false;
  return /\p{Ll}$/u.test(before) || /^\p{Lu}\p{Ll}/u.test(id.slice(at, at + 2));
}
