import type { Rule } from '../../data/index.ts';
import { AGE_OR_BIRTHPLACE } from '../../english/lifeWords.ts';
import {
  type DescribedEntity,
  describe,
  findApposed,
  loneInView,
  matchRole,
  sameKind,
} from '../entities/descriptions.ts';
import type { Entity } from '../entities/entity.ts';
import { isOfLife, personOfLife } from '../entities/personOfLife.ts';
import type { NamedText } from '../namedText.ts';
import { type NounPhrase, nounPhraseAt } from '../sources/nounPhrase.ts';
import { GENDERS, vetoOf } from './agreement.ts';
import { antecedentCandidates, ownersOfContents } from './antecedentCandidates.ts';
import type { AntecedentCandidate, PronounQuestion } from './antecedentFeatures.ts';
import { continuingSpeaker } from './continuingSpeaker.ts';
import { datelineTokens } from './datelines.ts';
import { type EntityMention, entityMention } from './entityMention.ts';
import { genderSigns } from './genderSigns.ts';
import type { ModelAntecedents } from './modelAntecedents.ts';
import { joinedBefore, joinedColleagues } from './namedTogether.ts';
import { pronounQuestion } from './pronounQuestion.ts';
import { classOfPronoun, type PronounClass } from './pronounWords.ts';
import { rankAntecedents, type Shares } from './rankAntecedents.ts';
import { isInRanges, type StatementTokens } from './statementTokens.ts';

/** The entity of each pronoun and each description of the article, by its token; null where it cannot be decided. */
export type Coreference = ReadonlyMap<number, Entity | null>;
/** Entities that a pronoun cannot mean, each with the rule that says so. */
export type Vetoes = ReadonlyMap<Entity, Rule>;
/** The links, and for each pronoun who was weighed. */
export type LinkedAnaphora = {
  readonly links: Coreference;
  readonly weighed: ReadonlyMap<number, Shares>;
  /** For each pronoun those in view that it cannot mean. */
  readonly vetoed: ReadonlyMap<number, Vetoes>;
};

/** Is given each pronoun with those that it may mean, before one of them is chosen. */
export type OnPronoun = (question: PronounQuestion, candidates: readonly AntecedentCandidate[]) => void;

/** How far back a pronoun looks: in sentences, and in mentions where sentences are very long. */
const MOST_SENTENCES_BACK = 10;
const MOST_MENTIONS_BACK = 100;
/** How many descriptions back a description looks for its like. */
const MOST_DESCRIPTIONS_BACK = 300;

/**
 * Goes through the article once, in order, and links its pronouns and descriptions to entities: pronouns by what was learned of
 * antecedents, descriptions by their nouns.
 */
export function linkAnaphora(
  named: NamedText,
  statements: StatementTokens,
  modelAntecedents: ModelAntecedents,
  onPronoun?: OnPronoun,
): LinkedAnaphora {
  const { tokens, nameAt, entities } = named;
  const links = new Map<number, Entity | null>();
  const mentions: EntityMention[] = [];
  const described: DescribedEntity[] = [];
  const apposed = findApposed(named);
  const counts = new Map<Entity, number>();
  const weighed = new Map<number, Shares>();
  const called = new Map<Entity, 'female' | 'male'>();
  const vetoed = new Map<number, Vetoes>();
  const signs = genderSigns(named);
  const owners = ownersOfContents(named, statements);
  const datelines = datelineTokens(named, statements.source);
  const add = (entity: Entity, from: number, token: number, form: EntityMention['form']): void => {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    mentions.push(entityMention(named, statements, entity, from, token, form));
  };
  for (const [n, token] of tokens.entries()) {
    if (!token.word && !AGE_OR_BIRTHPLACE.test(token.lower)) continue;
    const name = nameAt.get(n);
    if (name) {
      const entity = name.from === n ? entities.of.get(name) : null;
      if (!entity || datelines.has(n)) continue;
      const both = joinedBefore(named, name, mentions);
      add(entity, name.titled, n, 'name');
      if (both) mentions.push({ ...both.first, entity: both.entity, token: n });
      continue;
    }
    const pronoun = classOfPronoun(token.lower);
    if (pronoun === 'he' || pronoun === 'she' || pronoun === 'they' || pronoun === 'it') {
      const question = pronounQuestion(named, statements, n, pronoun);
      const before = mentionsInView(mentions, question, statements);
      const inView = Map.groupBy(before, ({ entity }) => entity);
      vetoed.set(n, vetoesOf(inView.keys(), pronoun));
      const candidates = antecedentCandidates(
        { named, statements, modelAntecedents, links, counts, called, owners, signs },
        question,
        inView,
      );
      onPronoun?.(question, candidates);
      const ranked = rankAntecedents(question, candidates);
      const goesOn = continuingSpeaker(question, candidates, before, statements, tokens);
      const shares = goesOn ? withShare(ranked, goesOn) : ranked;
      weighed.set(n, shares);
      const entity = likeliest(shares);
      links.set(n, entity);
      if (entity) {
        add(entity, n, n, 'pronoun');
        const gender = GENDERS.get(pronoun);
        if (gender && !entity.gender && shares.get(entity)! >= SURE_SHARE) called.set(entity, gender);
      }
      continue;
    }
    if (pronoun) continue;
    const phrase = nounPhraseAt(named, n, { ends: statements.ends.has(n) });
    if (!phrase) continue;
    if (phrase.determiner === 'bare' && !phrase.plural && !token.capital && !statements.source.has(n))
      continue;
    const entity = apposed.get(n) ?? entityOfPhrase(phrase, n, named, mentions, described, links);
    links.set(n, entity);
    const all = joinedColleagues(named, n, entity, mentions);
    if (all) mentions.push({ ...all.first, entity: all.entity, token: n });
    else add(entity, phrase.from, n, 'phrase');
  }
  return { links, weighed, vetoed };
}

/** The least share of whoever goes on speaking: set by hand, and not measured. */
const LEAST_SHARE_GOING_ON = 0.8;

/** Shares of which one is that of whoever goes on speaking, the others in proportion. */
function withShare(shares: Shares, entity: Entity): Shares {
  const own = shares.get(entity) ?? 0;
  if (own >= LEAST_SHARE_GOING_ON) return shares;
  const rest = (1 - LEAST_SHARE_GOING_ON) / (1 - own);
  return new Map(
    [...shares].map(([one, share]) => [one, one === entity ? LEAST_SHARE_GOING_ON : share * rest]),
  );
}

/** The entity that a description means: a named one that holds the role, one described before, or a new one. */
function entityOfPhrase(
  phrase: NounPhrase,
  n: number,
  named: NamedText,
  mentions: readonly EntityMention[],
  described: DescribedEntity[],
  links: ReadonlyMap<number, Entity | null>,
): Entity {
  const recent = salience(mentions, named.tokens[n]?.sentence ?? 0);
  const known = matchRole(phrase, named, recent);
  if (known) return known;
  if (phrase.determiner === 'definite' || phrase.determiner === 'bare') {
    for (let i = described.length - 1; i >= Math.max(0, described.length - MOST_DESCRIPTIONS_BACK); i--) {
      const earlier = described[i];
      if (earlier && sameKind(earlier.phrase, phrase)) return earlier.entity;
    }
  }
  const lone = (isOfLife(phrase, named) ? personOfLife : loneInView)(phrase, named, recent);
  if (lone) return lone;
  const entity = describe(phrase, named, links);
  described.push({ phrase, entity });
  return entity;
}

/** How much each entity is in view at a sentence: half as much for every sentence back. */
function salience(mentions: readonly EntityMention[], sentence: number): Map<Entity, number> {
  const best = new Map<Entity, Map<number, number>>();
  for (let i = mentions.length - 1; i >= Math.max(0, mentions.length - MOST_MENTIONS_BACK); i--) {
    const mention = mentions[i];
    if (!mention || sentence - mention.sentence > MOST_SENTENCES_BACK) break;
    const seen = best.get(mention.entity) ?? new Map<number, number>();
    seen.set(mention.sentence, Math.max(seen.get(mention.sentence) ?? 0, mention.weight));
    best.set(mention.entity, seen);
  }
  const sums = new Map<Entity, number>();
  for (const [entity, seen] of best) {
    let sum = 0;
    for (const [at, weight] of seen) sum += weight * 0.5 ** (sentence - at);
    sums.set(entity, sum);
  }
  return sums;
}

/** The mentions in view before a pronoun, in the order of the text, those in the pronoun's own content left out. */
function mentionsInView(
  mentions: readonly EntityMention[],
  { token, sentence }: PronounQuestion,
  statements: StatementTokens,
): EntityMention[] {
  const own = statements.content.get(token) ?? [];
  return mentions
    .slice(-MOST_MENTIONS_BACK)
    .filter((one) => sentence - one.sentence <= MOST_SENTENCES_BACK && !isInRanges(one.token, own));
}

function vetoesOf(entities: Iterable<Entity>, pronoun: PronounClass): Vetoes {
  const found = new Map<Entity, Rule>();
  for (const entity of entities) {
    // Who is named together with others is listed once, by itself.
    const rule = entity.members ? null : vetoOf(entity, pronoun);
    if (rule) found.set(entity, rule);
  }
  return found;
}

/** From this probability on, a pronoun shows the gender of whom it means. */
const SURE_SHARE = 0.8;

function likeliest(shares: Shares): Entity | null {
  let best: Entity | null = null;
  let most = 1 - [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const [entity, share] of shares)
    if (share > most) {
      best = entity;
      most = share;
    }
  return best;
}
