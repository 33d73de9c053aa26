/**
 * Measures how often a speaker that is given is the one who speaks, by the way in which it was found and by its confidence, on articles of
 * PolNeAR whose speakers a person read (`training/linking/speakers.tsv`). Articles that the shipped weights were trained on are left out.
 *
 *   npx node training/measure/measureSpeakers.ts --corpora DIR [--half open|kept|all] [--statements FILE] [--show]
 *
 * --statements reads what `onrecord extract --format jsonl` printed, instead of running it; --show lists the wrong speakers of the open half.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { overlap, type Speaker, type Statement, speakerVias } from '../../src/data/index.ts';
import type { PolnearArticle } from '../corpora/polnear.ts';
import { type GoldSpeaker, readSpeakers } from '../linking/readSpeakers.ts';
import { judgeSpeaker, type Verdict } from './judgeSpeaker.ts';

/** Confidences are counted between these. */
const BORDERS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1.01];

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    half: { type: 'string', default: 'all' },
    statements: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
if (!values.corpora) throw new Error('use: npx node training/measure/measureSpeakers.ts --corpora DIR');
const gold = readSpeakers(readFileSync(join(import.meta.dirname, '../linking/speakers.tsv'), 'utf8'));
const articles = new Map(
  readFileSync(join(values.corpora, 'polnear', 'dev.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PolnearArticle)
    .map((article) => [article.id, article]),
);
const said = Map.groupBy(readStatements(), ({ article }) => basename(article.uri, '.txt'));
const judged = gold.filter(({ article }) => articles.has(article)).flatMap(judge);
const wanted = judged.filter(
  ({ gold: { kept } }) => values.half === 'all' || kept === (values.half === 'kept'),
);

console.log(`${values.half}: ${wanted.length} statements that were read and found\n`);
console.log('found by     given   right     wrong   only described   mean confidence');
for (const via of [...speakerVias, 'all']) {
  const some = wanted.filter(({ speaker }) => speaker && (via === 'all' || speaker.via === via));
  if (some.length > 0) console.log(row(via, some));
}
const none = wanted.filter(({ verdict, gold: { names } }) => verdict === 'none' && names.length > 0).length;
console.log(`\nno speaker where the article names one: ${none}`);
console.log('\nconfidence   given   right     wrong   only described   mean confidence');
for (const [at, from] of BORDERS.slice(0, -1).entries()) {
  const to = BORDERS[at + 1]!;
  const some = wanted.filter(
    ({ speaker }) => speaker && speaker.confidence! >= from && speaker.confidence! < to,
  );
  if (some.length > 0) console.log(row(`${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}`, some));
}
if (values.show) for (const one of judged) if (!one.gold.kept) show(one);

type Judged = {
  readonly gold: GoldSpeaker;
  readonly statement: StatementRow;
  readonly speaker: Speaker | null;
  readonly verdict: Verdict;
};
type StatementRow = Statement & { readonly article: { readonly uri: string } };

function readStatements(): StatementRow[] {
  return printed()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as StatementRow)
    .filter(({ article }) => article);
}

function printed(): string {
  if (values.statements) return readFileSync(values.statements, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'speakers-'));
  for (const { id, text } of articles.values()) writeFileSync(join(folder, `${id}.txt`), text);
  const program = join(import.meta.dirname, '../../bin/onrecord.js');
  const { stdout } = spawnSync(process.execPath, [program, 'extract', '--format', 'jsonl', folder], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return stdout;
}

/** The statement with a source in the same place, and whether its speaker is the one who was read. */
function judge(one: GoldSpeaker): Judged[] {
  const found = said
    .get(one.article)
    ?.find(({ source }) => source?.spans.some((a) => one.source.some((b) => overlap(a, b))));
  return found
    ? [{ verdict: judgeSpeaker(found, one), speaker: found.speaker, gold: one, statement: found }]
    : [];
}

function row(name: string, given: readonly Judged[]): string {
  const shares = (['right', 'wrong', 'description'] as const).map((verdict) => percent(given, verdict));
  return `${name.padEnd(10)} ${String(given.length).padStart(6)} ${shares.join('   ')}         ${mean(given)}`;
}

function percent(some: readonly Judged[], wanted: Verdict): string {
  return `${((100 * some.filter(({ verdict }) => verdict === wanted).length) / some.length).toFixed(1)} %`.padStart(
    7,
  );
}

function mean(some: readonly Judged[]): string {
  return (some.reduce((sum, { speaker }) => sum + (speaker?.confidence ?? 0), 0) / some.length).toFixed(2);
}

function show({ gold: { article, names, kind }, speaker, statement, verdict }: Judged): void {
  if (verdict === 'right' || !speaker) return;
  const source = statement.source?.text ?? '';
  console.log(
    `${verdict}\t${article}\t${speaker.via} ${speaker.confidence}\t${speaker.name}\tfor ${names.join(' | ') || kind}\t“${source}” ${statement.cue?.text ?? ''}: ${statement.content.text.slice(0, 60)}`,
  );
}
