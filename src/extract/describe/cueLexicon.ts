import { wordTable } from '../../english/wordList.ts';
import { type CueEntries, type CueSense, entriesOf } from './cueEntry.ts';

/** Verbs that report, by the first word of their plain form. */
export const VERBS = lexicon('cueVerbs.tsv', 'cue-verb');
/** Nouns, adjectives, adverbs and fixed words that report, by their first word. */
export const WORDS = lexicon('cueWords.tsv', 'cue-word');

/** A rule for each line of a table of `src/english`, which is the file that it names. */
function lexicon(file: `${string}.tsv`, group: string): CueEntries {
  const rows = wordTable(file).map(([words = '', sense = '']) => [words, sense as CueSense] as const);
  return entriesOf(new URL(`../../english/${file}`, import.meta.url).href, group, rows);
}
