/**
 * Measures mentions, pronouns and conditions on what was kept out of training: the documents of GUM that the manifest lists for it,
 * every fifth passage of GAP's development set.
 *
 *   npx node training/measure/measure.ts --corpora DIR [--model DIR]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { overlap, type Span } from '../../src/data/index.ts';
import { ConditionScores } from '../../src/extract/describe/conditionHead.ts';
import { conditions } from '../../src/extract/describe/conditions.ts';
import { contentTokens } from '../../src/extract/describe/contentTokens.ts';
import { joinConditions } from '../../src/extract/describe/joinConditions.ts';
import { CUE_LABELS } from '../../src/extract/find/cues.ts';
import { encoderInput } from '../../src/extract/find/encode.ts';
import type { ReadWindow } from '../../src/extract/find/findStatements.ts';
import type { Prepared } from '../../src/extract/find/prepare.ts';
import { LINK_WIDTH, loadTagger } from '../../src/extract/find/tagger.ts';
import { ownRows, windows } from '../../src/extract/find/windows.ts';
import { linkMentions } from '../../src/extract/mentions/linkMentions.ts';
import { type ReadMention, readMentions } from '../../src/extract/mentions/readMentions.ts';
import { traitsOf } from '../../src/extract/mentions/traits.ts';
import { annotateText } from '../../src/text/annotated/annotateText.ts';
import { type GapPassage, genderOf, readGap } from '../corpora/gap.ts';
import { type GumText, readGum } from '../corpora/gum.ts';
import { gumDocuments } from '../corpora/gumDocuments.ts';
import { readManifest } from '../corpora/manifest.ts';
import { fifth } from '../folds.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { preparedText, rangesOf } from '../prepared.ts';
import { type Chains, conllF1 } from './coreference.ts';
import { joinChains } from './joinChains.ts';

const { values } = parseArgs({ options: { corpora: { type: 'string' }, model: { type: 'string' } } });
if (!values.corpora) throw new Error('use: npx node training/measure/measure.ts --corpora DIR [--model DIR]');
const corpora = values.corpora;
const tagger = await loadTagger({ ...(values.model ? { folder: values.model } : {}), threads: 2 });
const read = (...path: string[]) => readFileSync(join(corpora, ...path), 'utf8');

/** Whoever of the two names is likelier is meant, where that is likely enough. */
const LEAST = 0.3;

const counted = (type: string) => type === 'person' || type === 'organization';

await measureGap();
await measureGum();
await tagger.close();

async function readAll(
  text: string,
): Promise<{ prepared: Prepared; mentions: ReadMention[]; scores: ConditionScores; links: Float32Array }> {
  const prepared = preparedText(text, tagger.pieces);
  const scores = new ConditionScores(prepared);
  const mentions: ReadMention[] = [];
  const links: number[] = [];
  for (const { own, seen } of windows(
    prepared.pieces.map(({ length }) => length),
    prepared.starts,
  )) {
    const window: ReadWindow = { own, seen, said: await tagger.encode(encoderInput(prepared, seen)) };
    scores.put(own[0], ownRows(window, window.said.conditions, CUE_LABELS));
    for (const number of ownRows(window, window.said.links, LINK_WIDTH)) links.push(number);
    for (const mention of await readMentions(window, tagger)) mentions.push(mention);
  }
  return { prepared, mentions, scores, links: Float32Array.from(links) };
}

async function measureGap(): Promise<void> {
  const { kept } = fifth(readGap(read('gap', 'gap-development.tsv')));
  const counts = { all: [0, 0, 0], female: [0, 0, 0], male: [0, 0, 0] };
  for (const passage of kept) {
    const said = await whoIsMeant(passage);
    const meant = passage.names.findIndex((name) => name.meant);
    const gender = genderOf(passage);
    for (const which of ['all', gender] as const) {
      const count = counts[which];
      if (said >= 0) count[said === meant ? 0 : 1]! += 1;
      if (meant >= 0 && said !== meant) count[2]! += 1;
    }
  }
  const f1 = ([tp, fp, fn]: number[]) => (2 * tp!) / (2 * tp! + fp! + fn!);
  const [all, female, male] = [f1(counts.all), f1(counts.female), f1(counts.male)];
  console.log(
    `GAP, ${kept.length} passages: F1 ${percent(all)}, feminine ${percent(female)}, masculine ${percent(male)}, ratio ${(female / male).toFixed(3)}`,
  );
}

/** The number of the name that the pronoun of a passage goes back to; -1 for neither. Names and pronoun are given, as the task gives them. */
async function whoIsMeant({ text, pronoun, names }: GapPassage): Promise<number> {
  const { prepared, mentions, links } = await readAll(text);
  const given = (span: Span, form: 'name' | 'pronoun'): ReadMention => {
    const words = rangesOf(prepared, [span])[0] ?? [0, 1];
    return {
      head: words[0],
      words,
      type: 'person',
      form,
      link: links.slice(words[0] * LINK_WIDTH, (words[0] + 1) * LINK_WIDTH),
    };
  };
  const self = given(pronoun, 'pronoun');
  const two = names.map(({ span }) => given(span, 'name'));
  const apart = mentions.filter(
    (one) =>
      one.form === 'name' &&
      one.type === 'person' &&
      [self, ...two].every((other) => one.words[1] <= other.words[0] || other.words[1] <= one.words[0]),
  );
  const all = [self, ...two, ...apart].sort((a, b) => a.head - b.head);
  const found = (await linkMentions(prepared, all, [all.indexOf(self)], tagger)).get(all.indexOf(self)) ?? [];
  const wordsOf = (one: ReadMention) =>
    prepared.words
      .slice(...one.words)
      .map(({ start, end }) => text.slice(start, end).toLowerCase())
      .filter((word) => /\p{L}/u.test(word));
  const shares = two.map((name) => {
    const mine = wordsOf(name);
    return found.reduce((sum, { mention, probability }) => {
      const other = all[mention]!;
      const theirs = wordsOf(other);
      const same =
        other === name ||
        (!two.includes(other) &&
          (mine.every((word) => theirs.includes(word)) || theirs.every((word) => mine.includes(word))));
      return same ? sum + probability : sum;
    }, 0);
  });
  const best = shares[0]! >= shares[1]! ? 0 : 1;
  return shares[best]! >= LEAST ? best : -1;
}

async function measureGum(): Promise<void> {
  const kept = gumDocuments(readManifest(), 'measure').map(({ conllu, relations }) =>
    readGum(read(conllu), relations && read(relations)),
  );
  const documents: { gold: Chains; found: Chains }[] = [];
  const mentionCounts = [0, 0, 0];
  const byHow = { rules: [0, 0, 0, 0], model: [0, 0, 0, 0], both: [0, 0, 0, 0] };
  for (const document of kept) {
    const { prepared, mentions, scores } = await readAll(document.text);
    const found = await chainsOf(prepared, mentions);
    const gold = goldChains(document);
    documents.push({ gold, found });
    const [a, b] = [new Set(gold.flat()), new Set(found.flat())];
    mentionCounts[0]! += [...a].filter((key) => b.has(key)).length;
    mentionCounts[1]! += b.size;
    mentionCounts[2]! += a.size;
    if (!document.conditions) continue;
    for (const [how, spans] of Object.entries(conditionsOf(document.text, scores)))
      countSpans(byHow[how as 'rules'], document.conditions, spans);
  }
  const { muc, b3, ceaf, mean } = conllF1(documents);
  console.log(
    `GUM, ${kept.length} documents: CoNLL F1 of persons and organizations ${percent(mean)} (MUC ${percent(muc)}, B³ ${percent(b3)}, CEAF-e ${percent(ceaf)}); mentions ${percent((2 * mentionCounts[0]!) / (mentionCounts[1]! + mentionCounts[2]!))}`,
  );
  for (const [how, [hit, right, found, gold]] of Object.entries(byHow)) {
    const [r, p] = [hit! / gold!, right! / found!];
    console.log(
      `GUM conditions by ${how}: F1 ${percent((2 * r * p) / (r + p))}, precision ${percent(p)}, recall ${percent(r)}, of ${gold}`,
    );
  }
}

function goldChains({ mentions }: GumText): Chains {
  const chains = new Map<string, string[]>();
  for (const { span, type, chain } of mentions)
    if (counted(type)) chains.set(chain, [...(chains.get(chain) ?? []), span.join('-')]);
  return [...chains.values()];
}

/** Chains of the mentions by their likeliest antecedents, those that count. */
async function chainsOf(prepared: Prepared, mentions: readonly ReadMention[]): Promise<Chains> {
  const links = await linkMentions(prepared, mentions, mentions.keys(), tagger);
  const key = ({ words: [from, to] }: ReadMention) =>
    `${prepared.words[from]!.start}-${prepared.words[to - 1]!.end}`;
  return joinChains(traitsOf(prepared, mentions), links).map((chain) =>
    chain
      .map((i) => mentions[i]!)
      .filter(({ type }) => counted(type))
      .map(key),
  );
}

/** Conditions of a whole text, each of its paragraphs taken for a content. */
function conditionsOf(text: string, scores: ConditionScores): Record<'rules' | 'model' | 'both', Span[]> {
  const paragraphs = paragraphsOf(text);
  const content = paragraphs.map(({ span }) => span);
  const annotated = annotateText({ text, paragraphs });
  const ruled = content.flatMap((span) => conditions(text, [span], contentTokens(annotated, [span]), ''));
  return {
    rules: ruled.map(({ span }) => span),
    model: content
      .flatMap((span) => scores.within(span))
      .filter(({ sure }) => sure >= 0.5)
      .map(({ span }) => span),
    both: joinConditions(text, content, ruled, scores).map(({ span }) => span),
  };
}

/** Right when two share half of both together. */
function countSpans(counts: number[], gold: readonly Span[], found: readonly Span[]): void {
  const same = (a: Span, b: Span) => {
    const shared = overlap(a, b);
    return shared / (a[1] - a[0] + b[1] - b[0] - shared) >= 0.5;
  };
  counts[0]! += gold.filter((a) => found.some((b) => same(a, b))).length;
  counts[1]! += found.filter((a) => gold.some((b) => same(a, b))).length;
  counts[2]! += found.length;
  counts[3]! += gold.length;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
