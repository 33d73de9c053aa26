import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pronoun of a passage, and whom it means. */
export type MarkedPronoun = {
  readonly span: readonly [number, number];
  readonly text: string;
  /** The fullest names or descriptions of those it means; none where nobody can know. */
  readonly means: readonly string[];
};
/** A passage of a few sentences, with the pronouns in it that were marked. */
export type MarkedPassage = {
  readonly group: string;
  readonly text: string;
  readonly pronouns: readonly MarkedPronoun[];
};

/** The passages of `passages.txt` (`dev`, learned from) or `passages-kept.txt` (`kept`, only measured with). */
export function readPassages(which: 'dev' | 'kept'): MarkedPassage[] {
  const name = which === 'dev' ? 'passages.txt' : 'passages-kept.txt';
  let group = '';
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) group = line.slice(2);
      return line === '' || line.startsWith('#') ? [] : [{ group, ...readPassage(line) }];
    });
}

function readPassage(line: string): Omit<MarkedPassage, 'group'> {
  let text = '';
  const pronouns: MarkedPronoun[] = [];
  for (const piece of line.replaceAll('¶', '\n\n').split(/(\{[^{}]*\})/)) {
    const [, pronoun, means] = /^\{(\w+)=(.*)\}$/.exec(piece) ?? [];
    if (pronoun !== undefined)
      pronouns.push({
        span: [text.length, text.length + pronoun.length],
        text: pronoun,
        means: means!.split(' | ').filter((name) => name !== ''),
      });
    text += pronoun ?? piece;
  }
  return { text, pronouns };
}
