import { dirname, join } from 'node:path';
import {
  type Author,
  hashId,
  type Person,
  type PersonCorrection,
  personId,
  type Statement,
  type StatementCorrection,
} from '../../src/data/index.ts';
import { linker } from '../../src/people/linking/linker.ts';
import { textQuoteOf } from '../../src/record/corrections/textQuote.ts';
import { type OpenRecord, splitPersonId } from '../../src/record/index.ts';
import { type Added, maker, sample, withRoles } from './sample.ts';

/** One way of writing to a record, as a row of steps that are the same each time. */
export type Write = {
  /** Puts in what is there before. */
  readonly begin: (record: OpenRecord) => void;
  readonly steps: number;
  /** Does one step, all or nothing; the steps before it have been done. */
  readonly step: (record: OpenRecord, number: number) => void;
};

export const PROGRAM = maker.program;
export const AUTHOR: Author = { author: 'Ida Marsh', reason: 'read it again' };
/** Articles that are there before. */
const BEFORE = 6;

/** An invented article: the mayor and the ferryman in each, one statement word for word in two of them; its versions begin otherwise. */
export function news(number: number, version = 0): Added {
  const first = version > 0 ? [['Eva Holm', `that version ${version} of it was late`] as const] : [];
  const added = sample(
    `invented:village-${number}`,
    [
      ...first,
      ['Ana Ruiz', `that ferry ${number >> 1} over the wide river stays in harbor until the ice is gone`],
      ['Leo Sand', `that nobody in village ${number} was told unless they asked`],
      ['Ana Ruiz', `that lock ${number} is shut`],
      ['Tom Okoro', `that the bridge of village ${number} is open`],
    ],
    { publishedAt: `2025-02-${String(1 + (number % 28)).padStart(2, '0')}` },
  );
  return { ...added, statements: added.statements.map(withRole) };
}

const ROLES: Readonly<Record<string, string>> = { 'Ana Ruiz': 'mayor', 'Leo Sand': 'ferryman' };

function withRole(statement: Statement): Statement {
  return withRoles(statement, (name) => ROLES[name] ?? null);
}

/** What another model makes of an article: one statement fewer, in another order, of another kind. */
function readAgain(number: number, times: number): Added {
  const { document, article, statements } = news(number);
  const read = statements
    .filter((_, i) => i !== times % statements.length)
    .map((one) => ({ ...one, kind: 'mixed' as const, model: `invented-${2 + times}` }));
  return { document, article, statements: times % 2 === 0 ? read.toReversed() : read };
}

/** The mayor as a people list tells of her, each time with another end of her office, and somebody else. */
export function whosWho(times: number): Person[] {
  return [
    person('Ana Ruiz', 'mayor', `20${30 + (times % 50)}`),
    person(`Bo Lind ${'I'.repeat(1 + times)}`, 'minister', null),
  ];
}

function person(name: string, title: string, until: string | null): Person {
  const told = { name, born: '1961', identifiers: {} };
  return {
    ...told,
    id: personId(told),
    ...{ aliases: [], gender: null, died: null },
    roles: [{ title, organization: null, area: null, party: null, from: '2018', to: until }],
  };
}

export function put(record: OpenRecord, { document, article, statements }: Added): void {
  record.add(document, article, statements, maker);
}

export function link(record: OpenRecord): void {
  record.linkSpeakers(linker, PROGRAM);
}

export function readMeanings(record: OpenRecord, model: string, limit: number): void {
  const some = record.withoutEmbedding(model, limit);
  const vectorOf = (text: string) =>
    Int8Array.from({ length: 384 }, (_, i) => text.charCodeAt(i % text.length));
  record.saveEmbeddings(
    some.map(({ id, text }) => ({ id, vector: vectorOf(text) })),
    model,
  );
}

/** Articles, people of a people list and of articles, meanings and copies. */
export function settled(record: OpenRecord): void {
  for (let number = 0; number < BEFORE; number++) put(record, news(number));
  record.importPeople(whosWho(0), { source: 'who.csv', program: PROGRAM });
  link(record);
  readMeanings(record, 'meaning-1', 1000);
  record.findDuplicates();
}

type Said =
  | readonly [of: { statement: string }, correction: StatementCorrection | PersonCorrection]
  | readonly [of: { person: string }, correction: PersonCorrection];

/** Every kind of correction, of the `number`-th article and its speakers. */
function corrections(number: number): Said[] {
  const { article, statements } = news(number);
  const [ferry, village, lock, bridge] = statements.map(({ id }) => ({ statement: id }));
  const place = (words: string) => {
    const at = article.text.indexOf(words);
    return textQuoteOf(article.text, [[at, at + words.length]]);
  };
  const mayor = { person: whosWho(0)[0]!.id };
  // Known by the first article that tells of him, whatever he is called by corrections.
  const ferryman = { person: hashId('pe', ['article', news(0).article.uri, 'leo sand']) };
  const other = splitPersonId(ferryman.person, [article.id]);
  const speaker = { name: 'Tom Okoro', type: 'person', role: null, mention: place('Tom Okoro') } as const;
  return [
    [ferry!, { what: 'act', value: 'promise' }],
    [lock!, { what: 'speaker', value: speaker }],
    [village!, { what: 'conditions', value: [{ connective: 'unless', place: place('unless they asked') }] }],
    [ferry!, { what: 'spans', value: { content: place(`the wide river stays in harbor`), source: null } }],
    [bridge!, { what: 'not-a-statement', value: true }],
    [ferryman, { what: 'rename', value: { name: 'Leo B. Sand' } }],
    [bridge!, { what: 'link', value: { speaker: 'Tom Okoro', person: mayor.person } }],
    [ferryman, { what: 'split', value: { articles: [article.id], person: other, name: 'Leo C. Sand' } }],
    [ferryman, { what: 'merge', value: { into: mayor.person } }],
  ];
}

function say(record: OpenRecord, [of, correction]: Said): number {
  return record.correct(of, correction, AUTHOR, PROGRAM);
}

/** Takes back the earliest correction that still holds, if any. */
function undoFirst(record: OpenRecord): void {
  const held = [...record.corrections()].find(({ what, undone }) => what !== 'undo' && !undone);
  if (held) record.undo(held.number, AUTHOR, PROGRAM);
}

/** One correction, two at once, and the earliest one taken back, in turn. */
function correctOrUndo(record: OpenRecord, number: number): void {
  const said = (which: number) => {
    const all = corrections(which % BEFORE);
    return all[which % all.length]!;
  };
  if (number % 3 === 0) say(record, said(number));
  else if (number % 3 === 1)
    record.together(() => {
      say(record, said(number));
      say(record, said(number + 4));
    });
  else undoFirst(record);
}

export function correctedAndSettled(record: OpenRecord): void {
  settled(record);
  for (let number = 0; number < BEFORE; number++)
    for (const said of corrections(number).slice(0, 1 + (number % 5))) say(record, said);
}

function backUp(record: OpenRecord, number: number): void {
  record.backup(join(dirname(record.path), `${number}.copy.db`), { withWords: number % 2 === 1 });
}

/** Every way of writing, by its name. */
export const writes = {
  /** Every third is a new version of the one before. */
  add: {
    begin: () => {},
    steps: 36,
    step: (record, number) => put(record, number % 3 === 2 ? news(number - 1, number) : news(number)),
  },
  'import people and link': {
    begin: settled,
    steps: 18,
    step: (record, number) => {
      if (number % 3 === 0) record.importPeople(whosWho(number), { source: 'who.csv', program: PROGRAM });
      else if (number % 3 === 1) put(record, news(BEFORE + number));
      else link(record);
    },
  },
  'correct and undo': { begin: settled, steps: 27, step: correctOrUndo },
  reprocess: {
    begin: correctedAndSettled,
    steps: 2 * BEFORE,
    step: (record, number) => {
      const times = Math.floor(number / BEFORE);
      const { article, statements } = readAgain(number % BEFORE, times);
      record.replaceReading(article, statements, { program: PROGRAM, model: `invented-${2 + times}` });
    },
  },
  'keep meanings': {
    begin: correctedAndSettled,
    steps: 24,
    step: (record, number) => readMeanings(record, `meaning-${2 + (number >> 2)}`, BEFORE),
  },
  'find copies': {
    begin: settled,
    steps: 24,
    step: (record, number) => {
      if (number % 2 === 0) put(record, news(BEFORE + (number >> 1)));
      else record.findDuplicates();
    },
  },
  /** Every second with words. */
  'back up': { begin: correctedAndSettled, steps: 8, step: backUp },
} satisfies Record<string, Write>;

export type WriteName = keyof typeof writes;
export const writeNames = Object.keys(writes) as WriteName[];
