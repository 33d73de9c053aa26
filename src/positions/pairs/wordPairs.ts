import { wordTable } from '../../english/wordList.ts';

const CONTRARIES = pairsOf('wordnetContraries.tsv');
const SYNONYMS = pairsOf('wordnetSynonyms.tsv');

/** Whether two stems are of words with contrary meanings. */
export function areContraries(one: string, other: string): boolean {
  return CONTRARIES.get(one)?.has(other) === true;
}

/** Whether two stems are of words that share a common meaning. */
export function areSynonyms(one: string, other: string): boolean {
  return SYNONYMS.get(one)?.has(other) === true;
}

/** The stems that each stem is paired with. */
function pairsOf(file: `${string}.tsv`): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) =>
    found.set(one, (found.get(one) ?? new Set<string>()).add(other));
  for (const [one = '', others = ''] of wordTable(file))
    for (const other of others.split(' ')) {
      add(one, other);
      add(other, one);
    }
  return found;
}
