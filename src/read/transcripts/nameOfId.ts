import type { WrittenNode } from '../html/write.ts';
import { run, space } from './entry.ts';

/** What begins one surname with two capitals: `McKay`, `DeSouza`. */
const PREFIX = /(?:^|[^\p{L}])(?:Mc|Mac|De|Di|La|Le|Van|Fitz)$/u;

/** The words of a name in an identifier such as `AnaRuiz`, `ana_ruiz` or `person.AnaRuiz`, which begins at `at`. */
export function nameOfId(at: number, id: string): WrittenNode[] {
  const skipped = /^(?:[\p{L}-]{1,20}[.:])?/u.exec(id)![0].length;
  const nodes: WrittenNode[] = [];
  let from = skipped;
  const add = (to: number) => {
    if (to <= from) return;
    if (nodes.length > 0) nodes.push(space(at + from));
    nodes.push(run(at + from, at + to));
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
  return nodes.length > 0 ? nodes : [run(at, at + id.length)];
}

function isBegin(id: string, from: number, at: number): boolean {
  if (!/^\p{Lu}/u.test(id.slice(at, at + 2))) return false;
  const before = id.slice(from, at);
  if (PREFIX.test(before)) return false;
  return /\p{Ll}$/u.test(before) || /^\p{Lu}\p{Ll}/u.test(id.slice(at, at + 2));
}
