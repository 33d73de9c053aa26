import { wordsByKind, wordTable } from './wordList.ts';

const { person, stem } = wordsByKind('irregularPlurals.tsv', ['person', 'stem']);
const rows = wordTable('irregularPlurals.tsv');

/** The singulars of irregular plurals of nouns for persons. */
export const SINGULARS_OF_PERSONS = singulars(person);
/** The singulars of irregular plurals whose stem is that of the singular. */
export const SINGULARS = singulars(stem);

function singulars(plurals: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(([plural = '', , singular = '']) => (plurals.has(plural) ? [[plural, singular]] : [])),
  );
}
