/**
 * Gathers what the ranking of antecedents is learned from: for each pronoun whose antecedent is known, the features of all candidates and
 * which of them are right, one JSON line each.
 *
 *   npx node training/antecedents/gather.ts --corpora DIR --out FILE [--model DIR] [--share 1] [--from 0] [--sets passages,speakers,two,gum,litbank]
 *
 * Known antecedents are those of our passages, of the news articles whose speakers a person read (the open rows of
 * `training/linking/speakers.tsv`; the set `speakers` is of articles for training, `dev-speakers` is only measured with), of GAP (all but the passages that are kept), of GUM and LitBank (what the manifest lists for
 * training), and of passages in which a pronoun replaces a name; GAP's and these have other names in half of the cases. `share` is the part
 * of them that is read, every so many from that of the number `from` on, so that it can be done in parts.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDocument } from '../../src/data/index.ts';
import { extract, loadTagger } from '../../src/extract/index.ts';
import { readArticle } from '../../src/read/index.ts';
import {
  type AntecedentCandidate,
  antecedentFeatures,
} from '../../src/resolve/coreference/antecedentFeatures.ts';
import type { OnPronoun } from '../../src/resolve/coreference/coreference.ts';
import { kindOf } from '../../src/resolve/coreference/rankAntecedents.ts';
import { resolve } from '../../src/resolve/index.ts';
import { annotateText } from '../../src/text/annotated/annotateText.ts';
import { commonWords } from '../commonWords.ts';
import { type GapPassage, readGap } from '../corpora/gap.ts';
import { readGum } from '../corpora/gum.ts';
import { gumDocuments } from '../corpora/gumDocuments.ts';
import { readLitbank } from '../corpora/litbank.ts';
import { readManifest } from '../corpora/manifest.ts';
import type { PolnearArticle } from '../corpora/polnear.ts';
import { fifth } from '../folds.ts';
import { type GoldSpeaker, readSpeakers } from '../linking/readSpeakers.ts';
import { maskedPassages } from '../maskedPassages.ts';
import { isSameName } from '../measure/judgeSpeaker.ts';
import { renamedPassages } from '../renamedPassages.ts';
import type { Example } from './example.ts';
import { passageNames } from './passageNames.ts';
import { readPassages } from './readPassages.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    out: { type: 'string' },
    model: { type: 'string' },
    share: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    sets: { type: 'string', default: 'passages,speakers,two,gum,litbank' },
  },
});
if (!values.corpora || !values.out)
  throw new Error('use: npx node training/antecedents/gather.ts --corpora DIR --out FILE [--model DIR]');
const read = (...path: string[]) => readFileSync(join(values.corpora!, ...path), 'utf8');
const every = Math.round(1 / Number(values.share));
const tagger = await loadTagger({ ...(values.model ? { folder: values.model } : {}), threads: 1 });
const out = createWriteStream(values.out);
const counts: Record<string, number> = {};

/** Whether a candidate is right; null where that is not known. */
type IsRight = (candidate: AntecedentCandidate, starts: readonly number[]) => boolean | null;
/** What is known of the pronoun at an offset; null where nothing is. */
type Known = (start: number) => IsRight | null;

const sets = new Set(values.sets.split(','));
for (const { text, pronouns } of sets.has('passages') ? readPassages('dev') : [])
  await gather('passages', text, (start) => {
    const one = pronouns.find(({ span }) => span[0] === start);
    if (!one) return null;
    const sorted = (names: readonly string[]) =>
      names
        .map((name) => name.toLowerCase())
        .sort()
        .join(' | ');
    const wanted = sorted(one.means);
    return ({ entity }) => {
      const name = sorted(entity.name.split(' | '));
      return name === wanted || (!entity.named && wanted !== '' && wanted.startsWith(name));
    };
  });
const articles = readPolnear('train').map(({ text }) => text);
if (sets.has('speakers')) await gatherSpeakers('speakers', readPolnear('train'));
if (sets.has('dev-speakers')) await gatherSpeakers('dev-speakers', readPolnear('dev'));
const gap = fifth(readGap(read('gap', 'gap-development.tsv'))).learned;
const masked = articles.flatMap(maskedPassages);
const isCommon = commonWords(articles);
const named = sets.has('two') ? [...some(gap), ...some(masked, 2)] : [];
const renamed = renamedPassages(named, 1, passageNames(), isCommon);
for (const [i, passage] of named.entries()) await gatherTwo(i % 2 ? renamed[i]! : passage);
const manifest = readManifest();
for (const { conllu } of sets.has('gum') ? some(gumDocuments(manifest, 'train')) : []) {
  const { text, mentions } = readGum(read(conllu), null);
  await gather('gum', text, byChains(mentions));
}
for (const { path } of sets.has('litbank')
  ? some(
      manifest.filter((file) => file.path.startsWith('litbank/') && file.use === 'train'),
      4,
    )
  : []) {
  const { text, mentions } = readLitbank(read(path), '');
  await gather('litbank', text, byChains(mentions));
}
await tagger.close();
out.end();
console.error(counts);

function some<T>(all: readonly T[], times = 1): T[] {
  return all.filter((_, i) => i % (every * times) === Number(values.from) % (every * times));
}

function readPolnear(split: 'train' | 'dev'): PolnearArticle[] {
  return read('polnear', `${split}.jsonl`)
    .trim()
    .split('\n')
    .map((line): PolnearArticle => JSON.parse(line));
}

/** The pronouns of articles that are sources, by who a person read that they are; rows that are only for measuring are left out. */
async function gatherSpeakers(set: string, from: readonly PolnearArticle[]): Promise<void> {
  const rows = readSpeakers(readFileSync(join(import.meta.dirname, '../linking/speakers.tsv'), 'utf8'));
  const open = Map.groupBy(
    rows.filter(({ kept }) => !kept),
    ({ article }) => article,
  );
  for (const { id, text } of from) {
    const known = open.get(id);
    if (!known) continue;
    await gather(set, text, (start) => {
      const one = known.find(({ source }) => source.length === 1 && source[0]![0] === start);
      return one ? byNames(one) : null;
    });
  }
}

/** Who has the names that were read; where the article names nobody, any that is not named. */
function byNames({ names }: GoldSpeaker): IsRight {
  return ({ entity }) => {
    if (names.length === 0) return !entity.named;
    const given = entity.name.split(' | ');
    return given.length === names.length && given.every((one) => names.some((read) => isSameName(one, read)));
  };
}

/** A passage with two names, of which the pronoun means one. */
async function gatherTwo({ id, text, pronoun, names }: GapPassage): Promise<void> {
  const meant = names.find((one) => one.meant);
  if (!meant) return;
  const isOf = ({ entity }: AntecedentCandidate, span: readonly [number, number]) =>
    entity.names.some(({ start, end }) => start < span[1] && span[0] < end);
  await gather(id.startsWith('masked') ? 'masked' : 'gap', text, (start) =>
    start === pronoun[0] ? (candidate) => isOf(candidate, meant.span) : null,
  );
}

/** By the smallest mention that holds each word of a candidate: right is who is mostly in the pronoun's chain. */
function byChains(mentions: readonly { span: readonly [number, number]; chain: string }[]): Known {
  const sorted = mentions.toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  const chainAt = (offset: number) => sorted.find(({ span }) => span[0] <= offset && offset < span[1])?.chain;
  return (start) => {
    const chain = sorted.find(({ span }) => span[0] === start)?.chain;
    // A pronoun that begins no chain of its own has an antecedent, or nothing is known of it.
    if (!chain || mentions.filter((one) => one.chain === chain).length < 2) return null;
    return (_, starts) => {
      const near = starts.slice(-4);
      return near.length > 0 && near.filter((one) => chainAt(one) === chain).length * 2 > near.length;
    };
  };
}

async function gather(set: string, text: string, known: Known): Promise<void> {
  const { article } = readArticle(makeDocument('text.txt', new TextEncoder().encode(text)));
  // Offsets of other texts than the reader's own would mean other words.
  if (!article || article.text.trimEnd() !== text.trimEnd()) return;
  const { statements, ...rest } = await extract(article, tagger);
  const { tokens } = annotateText(article);
  const onPronoun: OnPronoun = (question, candidates) => {
    const isRight = known(tokens[question.token]!.start);
    if (!isRight || candidates.length === 0) return;
    const right = candidates.flatMap((candidate, i) => {
      const starts = candidate.mentions.map(({ token }) => tokens[token]!.start);
      return isRight(candidate, starts) ? [i] : [];
    });
    // Of passages with two names it is known only that one of them is meant.
    if (right.length === 0 && (set === 'gap' || set === 'masked')) return;
    const example: Example = {
      set,
      kind: kindOf(question.pronoun),
      isSource: question.isSource,
      candidates: antecedentFeatures(question, candidates),
      right: right.length > 0 ? right : [candidates.length],
    };
    counts[set] = (counts[set] ?? 0) + 1;
    out.write(`${JSON.stringify(example)}\n`);
  };
  resolve(article, statements, { ...rest, onPronoun });
}
