import type { Query } from '../../src/record/index.ts';
import { type Press, WORDS } from './press.ts';
import { vocabulary } from './words.ts';

/** What is looked for, and what that is called in the table. */
export type Question = { readonly name: string; readonly query: Query };

/** A page of what is found. */
const PAGE = 20;

/** Searches of every kind, each for one page. */
export function questions(press: Press): Question[] {
  const words = vocabulary(WORDS);
  const people = press.cast.filter(({ type }) => type === 'person');
  const [frequent, rare] = [people[0]!.name, people.at(-1)!.name];
  const [publisher] = press.publishers;
  const about = { text: press.subjects[0]!, vector: press.meaning(0, 'asked') };
  const year = { since: '2023-04', until: '2024-03' };
  const page = (name: string, query: Query): Question => ({ name, query: { ...query, limit: PAGE } });
  const byMeaning = (name: string, query: Query = {}) => page(name, { ...query, about });
  return [
    page('nothing asked: the oldest', {}),
    page('a word that all statements have (the)', { words: 'the' }),
    page('a frequent word (tax)', { words: 'tax' }),
    page('a frequent word, in order of time', { words: 'tax', order: 'date' }),
    page('a frequent word, copies once', { words: 'tax', deduplicate: true }),
    page('two frequent words (the tax)', { words: 'the tax' }),
    page('a rare word', { words: words[4000]! }),
    page('a phrase', { words: `"${press.subjects[0]}"` }),
    page('a prefix that all statements have (t*)', { words: 't*' }),
    page('a prefix (bri*)', { words: 'bri*' }),
    page('a word, an act, a year, a publisher', {
      words: 'tax',
      act: 'promise',
      ...year,
      publisher: publisher!,
    }),
    page('an act, a year, a publisher', { act: 'promise', ...year, publisher: publisher! }),
    page('the last weeks', { since: '2024-12' }),
    page('a publisher that there is not', { publisher: 'Nowhere' }),
    page('a speaker of many statements', { speaker: frequent }),
    page('a speaker of few statements', { speaker: rare }),
    page('a speaker and a word', { speaker: frequent, words: 'tax' }),
    page('a speaker of whom there is none', { speaker: 'Nobody Nowhere' }),
    page('conditional only', { conditional: true }),
    page('conditional only, with a word', { conditional: true, words: 'tax' }),
    byMeaning('a meaning'),
    byMeaning('a meaning, with a frequent word', { words: 'tax' }),
    byMeaning('a meaning, with a word that all have', { words: 'the' }),
    byMeaning('a meaning, a year and a publisher', { ...year, publisher: publisher! }),
    byMeaning('a meaning and a speaker', { speaker: frequent }),
    byMeaning('a meaning, copies once', { deduplicate: true }),
  ];
}
