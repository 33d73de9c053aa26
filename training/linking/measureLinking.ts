/**
 * Measures how well the speakers of several articles are linked to people of the record, on 120 articles of PolNeAR whose speakers a person
 * read (`speakers.tsv`). It adds the articles to a new record, as pages with publisher, author and date, and prints the figures of one half.
 *
 *   npx node training/linking/measureLinking.ts --corpora DIR [--half open|kept|all] [--record FILE] [--people FILE]… [--show]
 *
 * A record that is there already is measured as it is; --people imports a people list first; --show prints the people of the open half whose
 * statements are in several clusters, or in none.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Article, overlap, type Span, type Statement } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import type { PolnearArticle } from '../corpora/polnear.ts';
import { articlePage } from './articlePage.ts';
import { type GoldSpeaker, readSpeakers } from './readSpeakers.ts';
import { type LinkedRow, type LinkingScore, type Share, scoreLinking } from './scoreLinking.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    half: { type: 'string', default: 'open' },
    record: { type: 'string' },
    people: { type: 'string', multiple: true, default: [] },
    show: { type: 'boolean', default: false },
  },
});
if (!values.corpora) throw new Error('use: npx node training/linking/measureLinking.ts --corpora DIR');
const gold = readSpeakers(readFileSync(join(import.meta.dirname, 'speakers.tsv'), 'utf8'));
const articles = polnear(values.corpora, new Set(gold.map(({ article }) => article)));
const folder = mkdtempSync(join(tmpdir(), 'linking-'));
const path = values.record ?? join(folder, 'linking.db');
if (!existsSync(path)) makeRecord(path);
const record = openRecord(path, { readOnly: true });
const read = new Map(Array.from(record.articles(), (article) => [basename(article.uri, '.html'), article]));
const said = Map.groupBy(record.statements(), ({ article }) => article.id);
record.close();
const rows = [...Map.groupBy(gold, ({ article }) => article)].flatMap(([id, some]) =>
  rowsOf(articles.get(id)!, some),
);
const wanted = rows.filter(({ kept }) => values.half === 'all' || kept === (values.half === 'kept'));
print(scoreLinking(wanted), wanted.length);
if (values.show) show(rows.filter(({ kept }) => !kept));

function polnear(corpora: string, ids: ReadonlySet<string>): Map<string, PolnearArticle> {
  const lines = ['train', 'dev'].flatMap((split) =>
    readFileSync(join(corpora, 'polnear', `${split}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  const all = lines.map((line) => JSON.parse(line) as PolnearArticle).filter(({ id }) => ids.has(id));
  return new Map(all.map((article) => [article.id, article]));
}

function makeRecord(file: string): void {
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  for (const [id, article] of articles) writeFileSync(join(pages, `${id}.html`), articlePage(article));
  for (const list of values.people) onrecord('people', 'import', list, '--record', file);
  onrecord('add', pages, '--record', file);
}

function onrecord(...line: string[]): void {
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../bin/onrecord.js'), ...line],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (status !== 0) throw new Error(`onrecord ${line[0]} ended with ${status}`);
}

type Row = LinkedRow & { readonly kept: boolean; readonly article: string };

/** The statements that were read and that the record has too: those with a source in the same place. */
function rowsOf(corpus: PolnearArticle, some: readonly GoldSpeaker[]): Row[] {
  if (createHash('sha256').update(corpus.text).digest('hex').slice(0, 8) !== some[0]!.text)
    throw new Error(`${corpus.id} has another text than the one that was read`);
  const article = read.get(corpus.id);
  if (!article) return [];
  const statements = said.get(article.id) ?? [];
  return some.flatMap((one): Row[] => {
    const spans = one.source
      .map((span) => spanIn(article, corpus.text, span))
      .filter((span) => span !== null);
    const found = statements.find(({ source }) => source && touches(source.spans, spans));
    return found ? [{ ...one, ...speakerOf(found) }] : [];
  });
}

function speakerOf({ speaker, speakers }: Statement): Pick<LinkedRow, 'speaker' | 'people'> {
  return { speaker: speaker?.name ?? null, people: speakers.flatMap(({ person }) => person ?? []) };
}

/** Where a span of the corpus is in the article as it was read: in the paragraph with the same words around it. */
function spanIn({ text }: Article, corpus: string, [start, end]: Span): Span | null {
  for (const margin of [120, 60, 25]) {
    const from = Math.max(corpus.lastIndexOf('\n', start) + 1, start - margin);
    const line = corpus.indexOf('\n', end);
    const to = Math.min(line < 0 ? corpus.length : line, end + margin);
    const at = text.indexOf(corpus.slice(from, to).trim());
    if (at >= 0) return [at + start - from, at + end - from];
  }
  return null;
}

function touches(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((a) => others.some((b) => overlap(a, b)));
}

function print({ people, bodies, right, together, wronglyJoined, named }: LinkingScore, count: number): void {
  console.log(`${values.half}: ${count} statements that were read and found
statements by people with a full name that are linked   ${percent(people)}
statements by named bodies that are linked              ${percent(bodies)}
linked statements that are linked right                 ${percent(right)}
pairs of statements of one person in one cluster        ${percent(together)}
pairs of one cluster that are of two people             ${percent(wronglyJoined)}
the last three where the speaker's name is right        ${[named.right, named.together, named.wronglyJoined].map(percent).join(' · ')}`);
}

function percent({ of, count }: Share): string {
  return `${of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} %`} (${count} of ${of})`;
}

function show(open: readonly Row[]): void {
  for (const [name, some] of Map.groupBy(open, ({ names }) => names.join(' | '))) {
    const counts = Map.groupBy(some, ({ people }) => people.join(' ') || 'not linked');
    if (name && (counts.size > 1 || counts.has('not linked')))
      console.log(`${name}: ${[...counts].map(([id, all]) => `${all.length} ${id}`).join(', ')}`);
  }
}
