// How far the counts of who is quoted are from a hand count: `node training/sources/measureSources.ts RECORD`, where RECORD has the dev
// articles of PolNeAR, each added from a file of its name (`onrecord add dev/*.txt --record RECORD`). `--kept` measures the kept articles, `--show` names
// what differs.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { countSources } from '../../src/app/actions/countSources.ts';
import { openRecord } from '../../src/record/index.ts';

type Gender = 'female' | 'male' | 'unknown';
const GENDERS: readonly Gender[] = ['female', 'male', 'unknown'];

const hand = new Map<string, Map<string, Gender>>();
for (const line of readFileSync(join(import.meta.dirname, 'handCount.tsv'), 'utf8').split('\n')) {
  const [article = '', name = '', gender, kept] = line.split('\t');
  if ((kept === 'kept') !== process.argv.includes('--kept')) continue;
  if (line === '' || line.startsWith('#')) continue;
  hand.set(article, (hand.get(article) ?? new Map()).set(name, gender as Gender));
}

using record = openRecord(process.argv[2] ?? '', { create: false });
await countSources(record);
const rows = record.sources.rows({});
const articles = record.sources.articles(new Set(rows.map(({ article }) => article)));
const found = new Map<string, Map<string, Gender>>();
for (const { article, kind, name, gender } of rows) {
  if (kind !== 'person' || name === null) continue;
  const of = basename(articles.get(article)!.uri, '.txt');
  found.set(of, (found.get(of) ?? new Map()).set(name, gender as Gender));
}

const last = (name: string) =>
  (
    name
      .replace(/,? (?:Jr|Sr|II|III)\.?$/, '')
      .split(/[\s.]+/)
      .at(-1) ?? ''
  )
    .toLowerCase()
    .replaceAll('’', "'");
const share = (all: Map<string, Gender>, gender: Gender) =>
  [...all.values()].filter((one) => one === gender).length / Math.max(1, all.size);
const table = new Map<string, number>();
const off: number[] = [];
const sums = { hand: { female: 0, male: 0, unknown: 0 }, found: { female: 0, male: 0, unknown: 0 } };
for (const [article, people] of hand) {
  const own = found.get(article) ?? new Map<string, Gender>();
  const points = GENDERS.map((one) => 100 * (share(own, one) - share(people, one)));
  off.push(Math.max(...points.map(Math.abs)));
  for (const one of people.values()) sums.hand[one] += 1;
  for (const one of own.values()) sums.found[one] += 1;
  for (const [name, gender] of people) {
    const match =
      [...own].find(([other]) => last(other) === last(name) && other.split(' ')[0]![0] === name[0]) ??
      [...own].find(([other]) => last(other) === last(name));
    const key = `${gender} counted as ${match?.[1] ?? 'nobody'}`;
    table.set(key, (table.get(key) ?? 0) + 1);
    if (process.argv.includes('--show') && match?.[1] !== gender)
      console.log(article, name, gender, match?.[1] ?? 'nobody');
  }
  console.log(
    `${article}: ${people.size} by hand, ${own.size} found; women, men, unknown off by ${points.map((one) => one.toFixed(0)).join(', ')}`,
  );
}
for (const [key, count] of [...table].sort()) console.log(key, count);
const total = (one: Record<Gender, number>) =>
  GENDERS.map((gender) => (100 * one[gender]) / (one.female + one.male + one.unknown));
console.log(
  'shares by hand',
  total(sums.hand)
    .map((one) => one.toFixed(1))
    .join(' '),
  'found',
  total(sums.found)
    .map((one) => one.toFixed(1))
    .join(' '),
);
console.log(
  `articles within 5 points: ${off.filter((one) => one <= 5).length} of ${off.length}; mean of the largest differences ${(off.reduce((a, b) => a + b, 0) / off.length).toFixed(1)}`,
);
