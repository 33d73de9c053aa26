import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../bench/record/random.ts';
import { type Act, acts, type Span } from '../src/data/index.ts';
import { confidenceOf } from '../src/extract/confidence.ts';
import { describer } from '../src/extract/describe/index.ts';
import { findStatements } from '../src/extract/find/findStatements.ts';
import type { Prepared } from '../src/extract/find/prepare.ts';
import { type Range, regionOf } from '../src/extract/find/region.ts';
import { loadTagger, type Tagger } from '../src/extract/find/tagger.ts';
import { wordPieces } from '../src/model/wordPieces.ts';
import { annotateText } from '../src/text/annotated/annotateText.ts';
import { outerSpans } from '../src/text/quotationMarks.ts';
import { commonWords } from './commonWords.ts';
import { readNameLists } from './nameLists.ts';
import { paragraphsOf } from './paragraphs.ts';
import { inputOf, preparedText, rangesOf } from './prepared.ts';
import { actKey, readActs } from './readActs.ts';
import { type AnnotatedArticle, renamedArticle } from './renamedArticle.ts';

// Turns annotated articles into what the model reads, with the code that runs in the program, so that nothing of it has to be
// written a second time in Python. One JSON object an article; all numbers go by words, ranges are [from, to).
//
//   npx node training/prepare.ts --corpus DIR --tokenizer FILE --out DIR [--splits train,dev] [--acts FILE] [--nested MODEL] [--names FILE]
//
// `--names` are the lists that `names.py` wrote: `train-renamed.jsonl` are then the training articles, each twice with other names.
// `--acts` are the acts that were read (`acts.tsv`); all others are those that the rules find. `--nested` is a model with which contents are read once more, as articles of their own: what it finds in them is nested.

type Annotated = AnnotatedArticle;
type Attribution = Annotated['attributions'][number];

/** How sure a statement found inside a content must be to be learned from, and to say that there is none. */
const NESTED = { learned: 0.5, none: 0.2 };
/** How much an act counts that a person told, and one that the rules tell. */
const BY_READER = 3;
const BY_RULE = 0.1;
/** How often each article is prepared with other names. */
const RENAMED = 2;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    tokenizer: { type: 'string' },
    out: { type: 'string' },
    splits: { type: 'string', default: 'train,dev' },
    acts: { type: 'string' },
    nested: { type: 'string' },
    names: { type: 'string' },
  },
});
if (!values.corpus || !values.tokenizer || !values.out)
  throw new Error('use: npx node training/prepare.ts --corpus DIR --tokenizer FILE --out DIR');

const piecesOf = wordPieces(JSON.parse(readFileSync(values.tokenizer, 'utf8')));
const tagger = values.nested ? await loadTagger({ folder: values.nested, threads: 2 }) : null;
const read = values.acts ? readActs(readFileSync(values.acts, 'utf8')) : new Map<string, Act>();
/** Which of the acts that were read belong to articles that are prepared. */
const joined = new Set<string>();
mkdirSync(values.out, { recursive: true });
for (const split of values.splits.split(',')) {
  const articles: Annotated[] = readFileSync(join(values.corpus, `${split}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  await write(split, articles, (article) => article);
  if (split !== 'train' || !values.names) continue;
  const lists = readNameLists(readFileSync(values.names, 'utf8'), 'train');
  const isCommon = commonWords(articles.map(({ text }) => text));
  const twice = articles.flatMap((article) => Array.from({ length: RENAMED }, () => article));
  await write('train-renamed', twice, (article, i) => renamedArticle(article, lists, isCommon, randomOf(i)));
}
if (values.acts) console.error(`${joined.size} of ${read.size} acts that were read are of these articles`);

/** Writes articles as they are `seen`; acts are found by the spans of the article as it was published. */
async function write(
  name: string,
  articles: readonly Annotated[],
  seen: (article: Annotated, i: number) => Annotated,
): Promise<void> {
  const prepared: string[] = [];
  for (const [i, article] of articles.entries())
    prepared.push(JSON.stringify(await example(seen(article, i), article)));
  writeFileSync(join(values.out!, `${name}.jsonl`), `${prepared.join('\n')}\n`);
  console.error(`${name}: ${prepared.length} articles`);
}

async function example({ id, text, attributions }: Annotated, published: Annotated): Promise<object> {
  const prepared = preparedText(text, piecesOf);
  const annotated = annotateText({ text, paragraphs: paragraphsOf(text) });
  const describe = describer(annotated, null, outerSpans(prepared.quotations));
  const conditions: Range[] = [];
  const told: Range[] = [];
  const examples: object[] = [];
  const inner: Inner[] = [];
  for (const [i, one] of attributions.entries()) {
    const spans = labelled(prepared, one);
    const content = rangesOf(prepared, one.content);
    if (content.length === 0) continue;
    const described = describe(one);
    told.push(...content);
    conditions.push(
      ...rangesOf(
        prepared,
        described.conditions.map(({ span }) => span),
      ),
    );
    const key = actKey(id, published.attributions[i]!);
    const byReader = read.get(key);
    if (byReader) joined.add(key);
    const act = { act: acts.indexOf(byReader ?? described.act), actWeight: byReader ? BY_READER : BY_RULE };
    if (spans) examples.push({ i, ...spans, ...act });
    if (tagger) inner.push(...(await nestedIn(text, one, tagger)));
  }
  return {
    id,
    ...inputOf(prepared),
    attributions: examples,
    inner: inner.flatMap(({ sure, ...one }) =>
      sure ? (labelled(prepared, one, within(prepared, one.outer)) ?? []) : [],
    ),
    unsureInner: inner.flatMap(({ sure, cue }) => (sure ? [] : rangesOf(prepared, cue))),
    conditions,
    told,
  };
}

/** The cue, its region, and in it the ranges of source and content; null where there is no cue or nothing in its region. */
function labelled(prepared: Prepared, { source, cue, content }: Attribution, inside?: Range): object | null {
  const cues = rangesOf(prepared, cue);
  if (cues.length === 0) return null;
  const at: Range = [cues[0]![0], cues.at(-1)![1]];
  const region = inside ?? regionOf(prepared, at);
  const cut = (ranges: readonly Range[]) =>
    ranges
      .map(([from, to]): Range => [Math.max(from, region[0]), Math.min(to, region[1])])
      .filter(([from, to]) => from < to);
  return {
    cue: at,
    region,
    source: cut(rangesOf(prepared, source)),
    content: cut(rangesOf(prepared, content)),
    whole: rangesOf(prepared, content).every(([from, to]) => region[0] <= from && to <= region[1]),
  };
}

type Inner = Attribution & { readonly outer: Span; readonly sure: boolean };

/** The part of the outer content that a nested statement's cue stands in: no more is looked at for it. */
function within(prepared: Prepared, outer: Span): Range | undefined {
  return rangesOf(prepared, [outer])[0];
}

/** The statements in the parts of a content, each read as an article of its own. */
async function nestedIn(text: string, { content }: Attribution, model: Tagger): Promise<Inner[]> {
  const found: Inner[] = [];
  for (const outer of content) {
    // Without `that` and the marks around it, which no article begins with.
    const lead = /^[\s"“”'‘’]*(?:that\s+)?[\s"“‘]*/.exec(text.slice(...outer))![0].length;
    const start = outer[0] + lead;
    const part = text.slice(start, outer[1]).replace(/["“”]\s*$/, '');
    if (part.split(/\s+/).length < 5) continue;
    const own = preparedText(part, piecesOf);
    const spans = (ranges: readonly Range[]) =>
      ranges.map(([from, to]): [number, number] => [
        own.words[from]!.start + start,
        own.words[to - 1]!.end + start,
      ]);
    for await (const { source, cue, content: said, ...sure } of findStatements(own, model)) {
      const confidence = confidenceOf(sure, model.settings.confidence);
      if (confidence < NESTED.none) continue;
      found.push({
        source: spans(source),
        cue: spans([cue]),
        content: spans(said),
        outer,
        sure: confidence >= NESTED.learned,
      });
    }
  }
  return found;
}
