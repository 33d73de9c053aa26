import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../bench/record/random.ts';
import type { Span } from '../src/data/index.ts';
import { genderOfPronoun } from '../src/english/pronouns.ts';
import type { Prepared } from '../src/extract/find/prepare.ts';
import { MENTION_LABELS, type WordMention } from '../src/extract/mentions/mention.ts';
import { candidatesOf, pairFeatures } from '../src/extract/mentions/pairs.ts';
import { traitsOf } from '../src/extract/mentions/traits.ts';
import { wordPieces } from '../src/model/wordPieces.ts';
import { findNames } from '../src/names/names.ts';
import { annotatePlainText } from '../src/text/annotated/annotateText.ts';
import { commonWords } from './commonWords.ts';
import { type EwtParagraph, readEwt, readUner } from './corpora/ewt.ts';
import { type GapPassage, readGap } from './corpora/gap.ts';
import { type GumText, type Marked, readGum } from './corpora/gum.ts';
import { type GumDocument, gumDocuments } from './corpora/gumDocuments.ts';
import { readLitbank } from './corpora/litbank.ts';
import { type LitbankDocument, litbankDocument } from './corpora/litbankDocument.ts';
import { readManifest } from './corpora/manifest.ts';
import { fifth } from './folds.ts';
import { maskedPassages } from './maskedPassages.ts';
import { type NameLists, readNameLists } from './nameLists.ts';
import { inputOf, preparedText, rangesOf } from './prepared.ts';
import { renamedPassages } from './renamedPassages.ts';
import { type NameAt, renameText } from './renameText.ts';

// Turns the corpora of mentions, pronouns and conditions into what the model reads, with the code that runs in the program.
//
//   npx node training/prepareLinks.ts --corpora DIR --tokenizer FILE --names FILE --out DIR
//
// The documents of GUM and LitBank that `corpora/manifest.tsv` lists to measure with and every fifth passage of GAP's development set are
// kept out of training: `*-kept.jsonl`. Documents of GUM that forbid commercial use are not trained on. `*-renamed` are the same texts
// with names drawn from the lists that `names.py` wrote; those kept to measure with have names of countries that are never trained on.

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    tokenizer: { type: 'string' },
    names: { type: 'string' },
    out: { type: 'string' },
  },
});
if (!values.corpora || !values.tokenizer || !values.names || !values.out)
  throw new Error(
    'use: npx node training/prepareLinks.ts --corpora DIR --tokenizer FILE --names FILE --out DIR',
  );
const piecesOf = wordPieces(JSON.parse(readFileSync(values.tokenizer, 'utf8')));
const read = (...path: string[]) => readFileSync(join(values.corpora!, ...path), 'utf8');
mkdirSync(values.out, { recursive: true });

/** Mentions with whom each is: `chain` names whom, null when it is not told. */
type Known = WordMention & { readonly chain: string | null };
type Anaphor = { i: number; candidates: number[]; good: number[]; none: boolean; features: number[][] };

/** A document with mentions and coreference; conditions are null where they are not known. */
type Document = Pick<GumText, 'id' | 'text' | 'mentions' | 'conditions'> & {
  readonly unclear: readonly Span[];
};

/** How often each text is prepared with other names. */
const TIMES = { gum: 3, litbank: 2, gap: 6, masked: 1 };

const manifest = readManifest();
const lists = readFileSync(values.names, 'utf8');
const [names, keptNames] = [readNameLists(lists, 'train'), readNameLists(lists, 'measure')];
const articles: string[] = read('polnear', 'train.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).text);
const [gum, gumKept] = [
  gumDocuments(manifest, 'train').map(gumText),
  gumDocuments(manifest, 'measure').map(gumText),
];
const [litbank, litbankKept] = [litbankTexts('train'), litbankTexts('measure')];
const isCommon = commonWords([
  ...articles,
  ...gum.map(({ text }) => text),
  ...litbank.map(({ text }) => text),
]);
write('gum', gum.map(ofDocument));
write('gum-renamed', renamedDocuments(gum, TIMES.gum, names).map(ofDocument));
write('gum-kept', gumKept.map(ofDocument));
write('gum-renamed-kept', renamedDocuments(gumKept, 1, keptNames).map(ofDocument));
write('litbank', litbank.map(ofDocument));
write('litbank-renamed', renamedDocuments(litbank, TIMES.litbank, names).map(ofDocument));
write('litbank-kept', litbankKept.map(ofDocument));
const passages = fifth(readGap(read('gap', 'gap-development.tsv')));
const learned = [...passages.learned, ...readGap(read('gap', 'gap-validation.tsv'))];
write('gap', learned.flatMap(ofGap));
write('gap-renamed', renamedPassages(learned, TIMES.gap, names, isCommon).flatMap(ofGap));
write('gap-kept', passages.kept.flatMap(ofGap));
write('gap-renamed-kept', renamedPassages(passages.kept, 2, keptNames, isCommon).flatMap(ofGap));
const masked = articles.flatMap(maskedPassages);
write('masked', masked.flatMap(ofGap));
write('masked-renamed', renamedPassages(masked, TIMES.masked, names, isCommon).flatMap(ofGap));
write('ewt', [
  ...readEwt(read('ewt', 'train.conllu'))
    .filter(({ conditions, text }) => conditions.length > 0 || /\bif\b/i.test(text))
    .map(ofEwt),
  ...withNames(readEwt(read('ewt', 'dev.conllu')), readUner(read('uner-ewt', 'en_ewt-ud-dev.iob2'))),
]);

function write(name: string, records: readonly object[]): void {
  writeFileSync(
    join(values.out!, `${name}.jsonl`),
    records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  );
  console.error(`${name}: ${records.length}`);
}

function gumText({ conllu, relations }: GumDocument): Document {
  return { ...readGum(read(conllu), relations && read(relations)), unclear: [] };
}

function litbankTexts(use: 'train' | 'measure'): Document[] {
  return manifest
    .filter((file) => file.path.startsWith('litbank/') && file.use === use)
    .map(({ path }): LitbankDocument => litbankDocument(readLitbank(read(path), '')))
    .map((document) => ({ ...document, conditions: null }));
}

function ofDocument({ id, text, mentions, conditions, unclear }: Document): object {
  const prepared = preparedText(text, piecesOf);
  const known = wordMentions(prepared, mentions);
  return {
    id,
    text,
    ...inputOf(prepared),
    ...labelled(known),
    untold: rangesOf(prepared, unclear),
    anaphors: anaphorsOf(prepared, known),
    conditions: conditions && rangesOf(prepared, conditions),
    untoldConditions: [],
    chains: known.map(({ chain }) => chain),
  };
}

/** Documents with other names, several of each. */
function renamedDocuments(documents: readonly Document[], times: number, from: NameLists): Document[] {
  return documents.flatMap((document, i) =>
    Array.from({ length: times }, (_, k): Document => {
      const { text, moved } = renameText(document.text, namesOf(document), from, isCommon, randomOf(i, k));
      return {
        id: `${document.id}-${k + 1}`,
        text,
        mentions: document.mentions.map((one) => ({ ...one, span: moved(one.span), head: moved(one.head) })),
        conditions: document.conditions?.map(moved) ?? null,
        unclear: document.unclear.map(moved),
      };
    }),
  );
}

/** The names of a document, with the genders that pronouns of the same chain show. */
function namesOf({ text, mentions }: Document): NameAt[] {
  const genders = new Map(
    mentions.flatMap(({ span, form, chain }) => {
      const gender = form === 'pronoun' ? genderOfPronoun(text.slice(...span).toLowerCase()) : null;
      return gender ? [[chain, gender] as const] : [];
    }),
  );
  return mentions
    .filter(({ form }) => form === 'name')
    .map(({ span, head, type, chain }) => ({
      // Long mentions (`Ana Ruiz, who …`) end where their name does.
      span: [span[0], Math.max(head[1], nameEnd(text, head, span[1]))],
      key: chain,
      type,
      gender: genders.get(chain) ?? null,
    }));
}

/** Where the capitalised words from the head on end. */
function nameEnd(text: string, head: Span, end: number): number {
  const run =
    /^[^\s,;:—(]+(?:\s+(?:(?:de|der|den|van|von|of|the|for|and|bin|al|la|del|di|da)\s+){0,2}\p{Lu}[^\s,;:—(]*)*/u;
  return Math.min(end, head[0] + (run.exec(text.slice(head[0], end))?.[0].length ?? 0));
}

/** Mentions by words, one for each head, in the order of heads. */
function wordMentions(prepared: Prepared, marked: readonly Marked[]): Known[] {
  const byHead = new Map<number, Known>();
  for (const { span, head, type, form, chain } of marked) {
    const [words] = rangesOf(prepared, [span]);
    const [at] = rangesOf(prepared, [head]);
    if (!words || !at) continue;
    const before = byHead.get(at[0]);
    // Of two with one head (`Ana Ruiz and Leo Sand`, `Ana Ruiz`) the shorter is kept.
    if (before && before.words[1] - before.words[0] <= words[1] - words[0]) continue;
    byHead.set(at[0], { head: at[0], words, type, form, chain });
  }
  return [...byHead.values()].sort((a, b) => a.head - b.head);
}

function labelled(known: readonly WordMention[]): { mentions: number[][] } {
  return {
    mentions: known.map(({ head, words, type, form }) => [
      head,
      ...words,
      MENTION_LABELS.findIndex((label) => label?.[0] === type && label[1] === form),
    ]),
  };
}

function anaphorsOf(prepared: Prepared, known: readonly Known[]): Anaphor[] {
  const traits = traitsOf(prepared, known);
  return known.map(({ chain }, i) => {
    const candidates = candidatesOf(traits, i);
    const good = candidates.map((j) => Number(known[j]!.chain === chain));
    return {
      i,
      candidates,
      good,
      none: !good.includes(1),
      features: candidates.map((j) => pairFeatures(traits, i, j)),
    };
  });
}

/** One anaphor: the pronoun; those who bear the meant name are right, or whoever else when it means neither. */
function ofGap(passage: GapPassage): object[] {
  const { id, text, pronoun, names } = passage;
  const prepared = preparedText(text, piecesOf);
  const word = (span: Span, form: 'name' | 'pronoun', chain: string | null): Known[] =>
    rangesOf(prepared, [span]).map((words) => ({ head: words[0], words, type: 'person', form, chain }));
  const [self] = word(pronoun, 'pronoun', null);
  const [a, b] = names.map(({ span }, k) => word(span, 'name', String(k))[0]);
  if (!self || !a || !b) return [];
  const told = [self, a, b];
  const overlaps = (x: WordMention) => told.some((y) => x.words[0] < y.words[1] && y.words[0] < x.words[1]);
  const others = findNames(annotatePlainText(text))
    .filter(({ kind }) => kind === 'person' || kind === 'unknown')
    .flatMap(({ start, end }) => word([start, end], 'name', null))
    .filter((one) => !overlaps(one));
  const known = [...told, ...others].sort((x, y) => x.head - y.head);
  const traits = traitsOf(prepared, known);
  const i = known.indexOf(self);
  const near = new Set(candidatesOf(traits, i));
  // Names after the pronoun in other sentences are told apart, too.
  const candidates = [...known.keys()].filter((j) => j !== i && (near.has(j) || told.includes(known[j]!)));
  const bearer = (j: number): number => {
    const mine = traits[j]!.words;
    return [a, b].findIndex((one) => {
      const theirs = traits[known.indexOf(one)]!.words;
      return (
        known[j] === one || mine.every((w) => theirs.includes(w)) || theirs.every((w) => mine.includes(w))
      );
    });
  };
  const bearers = candidates.map((j) => (known[j] === a ? 0 : known[j] === b ? 1 : bearer(j)));
  const meant = names.findIndex(({ meant }) => meant);
  return [
    {
      id,
      text,
      ...inputOf(prepared),
      mentions: labelled(known).mentions,
      untold: null,
      anaphors: [
        {
          i,
          candidates,
          good: bearers.map((k) => Number(k === meant)),
          none: meant < 0,
          features: candidates.map((j) => pairFeatures(traits, i, j)),
        },
      ],
      bearers,
      meant,
      pronoun: text.slice(...pronoun).toLowerCase(),
      conditions: null,
    },
  ];
}

function ofEwt({ id, text, conditions, untold }: EwtParagraph): object {
  const prepared = preparedText(text, piecesOf);
  return {
    id,
    text,
    ...inputOf(prepared),
    mentions: [],
    untold: null,
    anaphors: [],
    conditions: rangesOf(prepared, conditions),
    untoldConditions: rangesOf(prepared, untold),
  };
}

/** Paragraphs with the names that people marked in them; of nouns and pronouns that are no names, nothing is told. */
function withNames(paragraphs: readonly EwtParagraph[], names: ReturnType<typeof readUner>): object[] {
  const types = new Map([
    ['PER', 'person'],
    ['ORG', 'organization'],
    ['LOC', 'place'],
  ] as const);
  return paragraphs.map((paragraph) => {
    const prepared = preparedText(paragraph.text, piecesOf);
    const marked: Marked[] = [];
    const untold: Span[] = [];
    for (const { id, tokens } of paragraph.sentences) {
      const found = names.get(id) ?? [];
      for (const { from, to, type } of found) {
        const known = types.get(type as 'PER');
        if (!known || !tokens[to - 1]) continue;
        let head = from;
        while (head < to - 1 && tokens[head]!.head >= from && tokens[head]!.head < to) head += 1;
        marked.push({
          span: [tokens[from]!.start, tokens[to - 1]!.end],
          head: [tokens[head]!.start, tokens[head]!.end],
          type: known,
          form: 'name',
          chain: '',
        });
      }
      for (const [i, { start, end, upos }] of tokens.entries())
        if (/^(?:NOUN|PRON|PROPN|DET)$/.test(upos) && !found.some(({ from, to }) => i >= from && i < to))
          untold.push([start, end]);
    }
    return {
      ...ofEwt(paragraph),
      ...labelled(wordMentions(prepared, marked)),
      untold: rangesOf(prepared, untold),
    };
  });
}
