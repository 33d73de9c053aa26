import { openRecord, type Query } from '../../src/record/index.ts';
import { randomOf } from '../record/random.ts';
import { vocabulary } from '../record/words.ts';

/** An address of the server, and what its page is called in the table. */
export type Asked = { readonly name: string; readonly address: string };
/** One page of each kind, and many of those that readers ask for: pages, their JSON, and REST. */
export type Addresses = { readonly pages: readonly Asked[]; readonly mix: readonly string[] };

/** How many addresses readers choose from. */
const MIX = 1000;
/** What a subject of the invented press is asked for by, in words that the real model reads. */
const ABOUT = 'taxes at the border';

/** The addresses that are asked for, from what is in the record. */
export function addressesIn(path: string, words: number): Addresses {
  using record = openRecord(path, { readOnly: true });
  const speaking = record.speaking();
  const id = (query: Query) => [...record.find({ ...query, limit: 1 })][0]!;
  const [most, few] = [speaking[0]!, speaking.findLast(({ statements }) => statements > 3)!];
  const statement = id({ words: 'tax', person: most.person });
  const filtered = { words: 'tax', act: 'promise', since: '2023-04', until: '2024-03' };
  const pages = [
    { name: 'the front page', address: '/' },
    { name: 'search: a frequent word (tax)', address: '/search?words=tax' },
    { name: 'search: a word that all have (the)', address: '/search?words=the' },
    { name: 'search: a beginning of one letter (t*)', address: '/search?words=t*' },
    { name: 'search: a rare word', address: `/search?words=${vocabulary(words)[4000]}` },
    { name: 'search: an act', address: '/search?act=promise' },
    { name: 'search: a publisher', address: '/search?publisher=a' },
    { name: 'search: a speaker', address: `/search?speaker=${encodeURIComponent(most.name)}` },
    { name: 'search: nothing asked for', address: '/search' },
    {
      name: 'search: a meaning and a word',
      address: `/search?${new URLSearchParams({ about: ABOUT, words: 'tax' })}`,
    },
    { name: 'outlets', address: '/outlets' },
    { name: 'outlets: a frequent word (tax)', address: '/outlets?words=tax' },
    { name: 'search: a word, an act, a year', address: `/search?${new URLSearchParams(filtered)}` },
    { name: 'search: the newest', address: '/search?order=newest' },
    { name: 'search: a meaning', address: `/search?${new URLSearchParams({ about: ABOUT })}` },
    { name: 'changes', address: '/changes' },
    { name: 'the page for the morning: all is new', address: '/morning?since=1970-01-01' },
    { name: 'the page for the morning: nothing is new', address: '/morning?since=2999-01-01' },
    { name: 'copies', address: '/copies' },
    { name: 'people', address: '/people' },
    {
      name: `a person with most statements (${most.statements})`,
      address: `/people/${most.person}`,
    },
    { name: `a person with few (${few.statements})`, address: `/people/${few.person}` },
    { name: 'a statement', address: `/statements/${statement.id}` },
    { name: 'an article', address: `/articles/${statement.article.id}` },
    { name: 'the style sheet', address: '/style.css' },
  ];
  const random = randomOf(21);
  const one = <T>(things: readonly T[]) => things[Math.floor(random() * things.length)]!;
  const all = vocabulary(words);
  const statements = Array.from({ length: 50 }, () => [
    ...record.find({ words: all[60 + Math.floor(random() * 400)]!, limit: 10 }),
  ]).flat();
  const people = speaking.filter(({ statements: count }) => count > 1);
  const kinds: (() => string)[] = [
    () => '/',
    () => `/search?words=${one(all.slice(20, 2000))}`,
    () => `/search?words=${one(all.slice(20, 2000))}&order=newest`,
    () => `/search?about=${encodeURIComponent(one(['the price of bread', 'railways', 'peace', 'schools']))}`,
    () => '/changes',
    () => '/copies',
    () => '/people',
    () => `/people/${one(people).person}`,
    () => `/people/${one(people.slice(0, 20)).person}`,
    () => `/statements/${one(statements).id}`,
    () => `/statements/${one(statements).id}`,
    () => `/articles/${one(statements).article.id}`,
    () => `/api/statements?words=${one(all.slice(20, 2000))}&act=promise`,
    () => `/api/statements/${one(statements).id}`,
    () => `/api/statements/${one(statements).id}/verify`,
    () => `/api/articles/${one(statements).article.id}`,
    () => '/api/people?name=b',
    () => `/api/people/${one(people).person}`,
    () => '/api/changes',
    () => '/style.css',
  ];
  return { pages, mix: Array.from({ length: MIX }, () => one(kinds)()) };
}
