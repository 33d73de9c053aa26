import type { Entity } from '../entities/entity.ts';
import { type EntityMention, MENTION_SLOTS, type MentionSlot } from './entityMention.ts';
import type { PronounClass } from './pronounWords.ts';

/** What speaks for or against an antecedent; each has a weight in `antecedentWeights.ts`. */
export const ANTECEDENT_FEATURES = [
  // nobody of those in view
  'none',
  'none of a source',
  'noneByModel',
  // what the model says: logarithm of its probability, whether it is its first, whether it was left out
  'model',
  'modelFirst',
  'modelNone',
  // its share of what is in view: subjects and sources count most, and half as much for every sentence back
  'salience',
  // how many sentences back its last mention is
  'same sentence',
  'one back',
  'two back',
  'three back',
  'further back',
  'in the paragraph',
  'last paragraph',
  // what it is in the sentence of the pronoun and in the one before
  ...slots('here'),
  ...slots('before'),
  'subject two back',
  'first subject before',
  // the pronoun opens a sentence or a paragraph
  'opens sentence, subject before',
  'opens paragraph, subject before',
  'opens paragraph, main',
  'opens paragraph, speaker before',
  // in order of recency among those that it can mean
  'most recent',
  'second',
  'only one',
  // `Ruiz is careful, but she made two`
  'subject of the clause before',
  // `Ruiz praised Sand after he`
  'object, reason',
  'subject, reason',
  // nobody else that it can mean is in the sentence before: `Ruiz wrote it. He said`
  'alone before',
  'alone before, subject of a source',
  // `Ruiz and her lawyer`
  'joined to its own',
  // who spoke last
  'last source',
  'last source, just before',
  'last source, just before, not by pronoun',
  // `the report says. It also points out`
  'last source, goes on',
  'source by pronoun',
  'last by name',
  'last by pronoun',
  'last by description',
  'all quoted',
  'main',
  'count',
  'named',
  // whoever writes for an outlet asks and tells more often than he or she is quoted
  'reporter',
  'type unknown',
  // a name of unknown type that only stands after prepositions or in others’ words: a thing as often as a person
  'unknown, in passing',
  'type body',
  'type group',
  'type work',
  'type place',
  // `it said` is a body more often than a place or a thing
  'body, for a source',
  'place, for a source',
  'plural',
  // gender by title, kinship or role; by given name; by pronouns before
  'gender shown',
  'gender of list',
  'called so',
  'called otherwise',
  // `Ruiz asked Sand whether …. “No,” she answered`
  'addressed',
  'addressed, quotation',
  'addressed, answered',
  'addresses',
  'addresses, quotation',
  'addresses, answered',
  'asked in quotation',
  // the pronoun is no source
  'plain, subject here',
  'plain, subject before',
  // the pronoun stands in a quotation of this entity
  'own quotation',
  // named only after the pronoun
  'ahead here',
  'ahead next',
] as const;
export type AntecedentFeature = (typeof ANTECEDENT_FEATURES)[number];
export type FeatureValues = readonly (readonly [AntecedentFeature, number])[];

function slots<W extends string>(where: W): `${MentionSlot} ${W}`[] {
  return MENTION_SLOTS.map((slot): `${MentionSlot} ${W}` => `${slot} ${where}`);
}

/** A pronoun whose antecedent is looked for, and what its sentence shows. */
export type PronounQuestion = {
  readonly token: number;
  readonly pronoun: PronounClass;
  /** The sentence in which it, or the content before it, begins. */
  readonly sentence: number;
  readonly block: number;
  readonly isSource: boolean;
  readonly opensSentence: boolean;
  readonly opensBlock: boolean;
  /** It begins a clause after a conjunction. */
  readonly opensClause: boolean;
  /** It begins a clause that says why or after what: `because she`, `after he`. */
  readonly opensReason: boolean;
  /** It is an owner after `and`: `and her`. */
  readonly joinsOwn: boolean;
  /** Its own content is a quotation. */
  readonly isDirect: boolean;
  /** Its cue says that whoever spoke goes on: `also said`, `added`. */
  readonly goesOn: boolean;
  /** Its cue says that it answers. */
  readonly isAnswer: boolean;
  /** The sentence before ends, or its quotation, with a question mark. */
  readonly afterQuestion: boolean;
};

/** How a gender is known. */
export type GenderSign = 'shown' | 'list' | 'called' | 'called otherwise' | null;

/** An entity that a pronoun may mean, with its mentions in view, the last one last. */
export type AntecedentCandidate = {
  readonly entity: Entity;
  readonly mentions: readonly EntityMention[];
  /** How likely the model takes it for the antecedent; null where it was not asked. */
  readonly byModel: number | null;
  readonly gender: GenderSign;
  /** How often it was mentioned so far. */
  readonly count: number;
  /** Nobody is named more often. */
  readonly isMain: boolean;
  /** The pronoun stands in a quotation whose source names it. */
  readonly isOwnQuotation: boolean;
  /** Named only after the pronoun: in its sentence or in the next. */
  readonly ahead: 'here' | 'next' | null;
};

const REPORTERS: ReadonlySet<string> = new Set([
  'reporter',
  'correspondent',
  'journalist',
  'columnist',
  'photographer',
  'interviewer',
]);
const LEAST_PROBABILITY = 0.02;
const SLOT_ORDER: readonly MentionSlot[] = [
  'subject',
  'inverted',
  'clause',
  'object',
  'oblique',
  'agent',
  'relative',
  'owner',
];

/** The features of all candidates of a pronoun, in their order, and at the end those of none. */
export function antecedentFeatures(
  question: PronounQuestion,
  candidates: readonly AntecedentCandidate[],
): FeatureValues[] {
  const asked = candidates.some(({ byModel }) => byModel !== null);
  const modelSum = candidates.reduce((sum, { byModel }) => sum + (byModel ?? 0), 0);
  const likeliest = Math.max(0, ...candidates.map(({ byModel }) => byModel ?? 0));
  const byRecency = candidates
    .filter(({ ahead }) => ahead === null)
    .toSorted((a, b) => lastToken(b) - lastToken(a));
  const lastSource = candidates
    .flatMap(({ entity, mentions }) =>
      mentions.flatMap((mention) =>
        mention.isSource && !mention.entity.members ? [{ entity, mention }] : [],
      ),
    )
    .toSorted((a, b) => b.mention.token - a.mention.token)[0];
  const before = question.sentence - 1;
  const inBefore = candidates.flatMap(({ mentions }) =>
    mentions.filter(({ sentence, quoted }) => sentence === before && !quoted),
  );
  const firstSubject = inBefore
    .filter(({ slot, entity }) => (slot === 'subject' || slot === 'inverted') && !entity.members)
    .toSorted((a, b) => a.token - b.token)[0]?.entity;
  const allBefore = new Set(inBefore.map(({ entity }) => entity));
  const someAddressed = new Set(
    inBefore.filter(({ isAddressed }) => isAddressed).map(({ entity }) => entity),
  );
  const salience = salienceOf(question, candidates);
  const shared: Shared = {
    ...{ question, salience, asked, likeliest, byRecency, lastSource, firstSubject, someAddressed },
    aloneBefore: allBefore.size === 1 ? [...allBefore][0]! : null,
  };
  return [
    ...candidates.map((candidate) => featuresOf(candidate, shared)),
    [
      ['none', 1],
      ['none of a source', Number(question.isSource)],
      ['noneByModel', asked ? scaled(1 - modelSum) : 0],
    ],
  ];
}

type Shared = {
  readonly question: PronounQuestion;
  readonly salience: ReadonlyMap<Entity, number>;
  readonly asked: boolean;
  readonly likeliest: number;
  readonly byRecency: readonly AntecedentCandidate[];
  readonly lastSource: { readonly entity: Entity; readonly mention: EntityMention } | undefined;
  readonly firstSubject: Entity | undefined;
  /** Who is addressed in the sentence before. */
  readonly someAddressed: ReadonlySet<Entity>;
  /** The one candidate that the sentence before mentions; null where it mentions none or several. */
  readonly aloneBefore: Entity | null;
};

/** The candidates by their share of what is in view. */
function salienceOf(
  { sentence }: PronounQuestion,
  candidates: readonly AntecedentCandidate[],
): Map<Entity, number> {
  const sums = new Map<Entity, number>();
  for (const { entity, mentions, count } of candidates) {
    const best = new Map<number, number>();
    for (const mention of mentions)
      best.set(mention.sentence, Math.max(best.get(mention.sentence) ?? 0, mention.weight));
    let sum = 0;
    for (const [at, weight] of best) sum += weight * 0.5 ** Math.max(0, sentence - at);
    sums.set(entity, sum * (1 + 0.04 * Math.min(10, count)));
  }
  const whole = [...sums.values()].reduce((sum, one) => sum + one, 0) || 1;
  return new Map([...sums].map(([entity, sum]) => [entity, sum / whole]));
}

/** The logarithm of a probability, from 0 for the least to 1. */
function scaled(probability: number): number {
  return 1 - Math.log(Math.max(LEAST_PROBABILITY, Math.min(1, probability))) / Math.log(LEAST_PROBABILITY);
}

function lastToken({ mentions }: AntecedentCandidate): number {
  return mentions.at(-1)?.token ?? -1;
}

function featuresOf(candidate: AntecedentCandidate, shared: Shared): FeatureValues {
  const { entity, mentions, byModel, ahead } = candidate;
  const { question, asked, likeliest } = shared;
  const values: [AntecedentFeature, number][] = [];
  const add = (feature: AntecedentFeature, when: boolean | number = true) => {
    const value = Number(when);
    if (value !== 0) values.push([feature, value]);
  };
  if (asked) {
    add('model', scaled(byModel ?? 0));
    add('modelFirst', byModel !== null && byModel > 0 && byModel === likeliest);
    add('modelNone', (byModel ?? 0) === 0);
  }
  add('ahead here', ahead === 'here');
  add('ahead next', ahead === 'next');
  if (ahead === null) addPlaces(candidate, shared, add);
  add('all quoted', mentions.length > 0 && mentions.every(({ quoted }) => quoted));
  add('main', candidate.isMain);
  add('count', Math.log1p(Math.min(20, candidate.count)) / 3);
  add('named', entity.named);
  add(
    'reporter',
    entity.roles.some(({ head }) => REPORTERS.has(head)),
  );
  add('type unknown', entity.type === 'unknown');
  add('unknown, in passing', entity.named && entity.type === 'unknown' && mentions.every(isInPassing));
  add('type body', entity.type === 'organization');
  add('type group', entity.type === 'group');
  add('type work', entity.type === 'work');
  add('type place', entity.type === 'place');
  add('body, for a source', question.isSource && entity.type === 'organization');
  add('place, for a source', question.isSource && entity.type === 'place');
  add('plural', entity.plural);
  add('gender shown', candidate.gender === 'shown');
  add('gender of list', candidate.gender === 'list');
  add('called so', candidate.gender === 'called');
  add('called otherwise', candidate.gender === 'called otherwise');
  add('own quotation', candidate.isOwnQuotation);
  const isAddressed = shared.someAddressed.has(entity);
  const addresses =
    !isAddressed &&
    shared.someAddressed.size > 0 &&
    (shared.firstSubject === entity ||
      (shared.lastSource?.entity === entity && shared.lastSource.mention.sentence === question.sentence - 1));
  add('addressed', isAddressed);
  add('addressed, quotation', isAddressed && question.isDirect);
  add('addressed, answered', isAddressed && question.isAnswer);
  add('addresses', addresses);
  add('addresses, quotation', addresses && question.isDirect);
  add('addresses, answered', addresses && question.isAnswer);
  add(
    'asked in quotation',
    question.afterQuestion &&
      question.isDirect &&
      shared.lastSource?.entity === entity &&
      question.sentence - shared.lastSource.mention.sentence <= 1,
  );
  return values;
}

function isInPassing({ slot, isSource, quoted }: EntityMention): boolean {
  return !isSource && (quoted || slot === 'oblique' || slot === 'owner' || slot === 'relative');
}

function addPlaces(
  { entity, mentions, isMain }: AntecedentCandidate,
  { question, salience, byRecency, lastSource, firstSubject, aloneBefore }: Shared,
  add: (feature: AntecedentFeature, when?: boolean | number) => void,
): void {
  const last = mentions.at(-1)!;
  const back = question.sentence - last.sentence;
  add('salience', scaled(salience.get(entity) ?? 0));
  add('same sentence', back <= 0);
  add('one back', back === 1);
  add('two back', back === 2);
  add('three back', back === 3);
  add('further back', back > 3);
  add('in the paragraph', last.block === question.block);
  add('last paragraph', last.block === question.block - 1);
  const slotIn = (sentence: number) => {
    const own = mentions.filter((mention) => mention.sentence === sentence);
    return SLOT_ORDER.find((slot) => own.some((mention) => mention.slot === slot));
  };
  const here = slotIn(question.sentence);
  const before = slotIn(question.sentence - 1);
  if (here) add(`${here} here`);
  if (before) add(`${before} before`);
  const isSubject = firstSubject === entity;
  add('subject two back', slotIn(question.sentence - 2) === 'subject');
  add('first subject before', isSubject);
  add('opens sentence, subject before', question.opensSentence && isSubject);
  add('opens paragraph, subject before', question.opensBlock && isSubject);
  add('opens paragraph, main', question.opensBlock && isMain);
  add('opens paragraph, speaker before', question.opensBlock && lastSource?.entity === entity);
  add('most recent', byRecency[0]?.entity === entity);
  add('subject of the clause before', question.opensClause && here === 'subject');
  add('object, reason', question.opensReason && here === 'object');
  add('subject, reason', question.opensReason && here === 'subject');
  const isAlone = aloneBefore === entity && here === undefined;
  add('alone before', isAlone);
  add('alone before, subject of a source', isAlone && isSubject && question.isSource);
  add('joined to its own', question.joinsOwn && byRecency[0]?.entity === entity && back <= 0);
  add('second', byRecency[1]?.entity === entity);
  add('only one', byRecency.length === 1);
  const isLastSource = lastSource?.entity === entity;
  add('last source', isLastSource);
  add(
    'last source, just before',
    isLastSource && question.sentence - lastSource.mention.sentence <= 1 && question.isSource,
  );
  add(
    'last source, just before, not by pronoun',
    isLastSource &&
      lastSource.mention.form !== 'pronoun' &&
      question.sentence - lastSource.mention.sentence === 1 &&
      question.isSource,
  );
  add('last source, goes on', isLastSource && question.goesOn);
  add('source by pronoun', isLastSource && lastSource.mention.form === 'pronoun' && question.isSource);
  add('last by name', last.form === 'name');
  add('last by pronoun', last.form === 'pronoun');
  add('last by description', last.form === 'phrase');
  add('plain, subject here', !question.isSource && (here === 'subject' || here === 'clause'));
  add('plain, subject before', !question.isSource && isSubject);
}
