import type { Rule } from '../../data/index.ts';
import { CLAUSE_OPENINGS, OBJECT_PREPOSITIONS } from '../../english/phraseWords.ts';
import { THIRD_PERSON_OWNERS } from '../../english/pronouns.ts';
import {
  type DescribedEntity,
  describe,
  findApposed,
  loneInView,
  matchRole,
  sameKind,
} from '../entities/descriptions.ts';
import type { Entity } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';
import { type NounPhrase, nounPhraseAt } from '../sources/nounPhrase.ts';
import { agreement, type Called, GENDERS, vetoOf } from './agreement.ts';
import type { ModelAntecedents } from './modelAntecedents.ts';
import { classOfPronoun, type PronounClass } from './pronounWords.ts';

/** A mention of an entity, by its token. */
type EntityMention = { entity: Entity; token: number; sentence: number; weight: number };

/** The entity of each pronoun and each description of the article, by its token; null where it cannot be decided. */
export type Coreference = ReadonlyMap<number, Entity | null>;
/** Entities by how well they answer, the sum of all at most 1. */
export type Shares = ReadonlyMap<Entity, number>;
/** Entities that a pronoun cannot mean, each with the rule that says so. */
export type Vetoes = ReadonlyMap<Entity, Rule>;
/** The links, and for each pronoun who was weighed. */
export type LinkedAnaphora = {
  readonly links: Coreference;
  readonly weighed: ReadonlyMap<number, Shares>;
  /** For each pronoun those in view that it cannot mean. */
  readonly vetoed: ReadonlyMap<number, Vetoes>;
};

/** Where sources and contents of statements lie: sources are who is spoken of most, contents least. */
export type StatementTokens = {
  /** Tokens inside sources. */
  source: ReadonlySet<number>;
  /** The last words of sources. */
  ends: ReadonlySet<number>;
  /** For the first token of a source, the tokens `[from, to)` of its own content. */
  content: ReadonlyMap<number, readonly [from: number, to: number][]>;
};

/** How far back a pronoun looks: in sentences, and in mentions where sentences are very long. */
const MOST_SENTENCES_BACK = 10;
const MOST_MENTIONS_BACK = 100;
/** How many descriptions back a description looks for its like. */
const MOST_DESCRIPTIONS_BACK = 300;

/** Goes through the article once, in order, and links its pronouns and descriptions to entities by salience, gender and number. */
export function linkAnaphora(
  named: NamedText,
  statementTokens: StatementTokens,
  modelAntecedents: ModelAntecedents,
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
  const add = (entity: Entity, from: number, token: number): void => {
    const at = tokens[token];
    if (!at) return;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    mentions.push({
      entity,
      token,
      sentence: at.sentence,
      weight: weightOf(named, statementTokens, from, token),
    });
  };
  for (const [n, token] of tokens.entries()) {
    if (!token.word) continue;
    const name = nameAt.get(n);
    if (name) {
      const entity = name.from === n ? entities.of.get(name) : null;
      if (entity) add(entity, name.titled, n);
      continue;
    }
    const pronoun = classOfPronoun(token.lower);
    if (pronoun === 'he' || pronoun === 'she' || pronoun === 'they' || pronoun === 'it') {
      const inView = entitiesInView(mentions, n, named, statementTokens);
      vetoed.set(n, vetoesOf(inView, pronoun, called));
      const shares = mixed(
        antecedents(inView, pronoun, counts, called),
        modelShares(modelAntecedents, n, pronoun, named, links, called),
      );
      weighed.set(n, shares);
      const entity = likeliest(shares);
      links.set(n, entity);
      if (entity) {
        add(entity, n, n);
        const gender = GENDERS.get(pronoun);
        if (gender && !entity.gender && shares.get(entity)! >= SURE_SHARE) called.set(entity, gender);
      }
      continue;
    }
    if (pronoun) continue;
    const phrase = nounPhraseAt(named, n, { ends: statementTokens.ends.has(n) });
    if (!phrase) continue;
    if (phrase.determiner === 'bare' && !phrase.plural && !token.capital && !statementTokens.source.has(n))
      continue;
    const entity = apposed.get(n) ?? entityOfPhrase(phrase, n, named, mentions, described, links);
    links.set(n, entity);
    add(entity, phrase.from, n);
  }
  return { links, weighed, vetoed };
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
  const lone = loneInView(phrase, named, recent);
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

/** The entities before a pronoun, its own content left out, by how much they are in view. */
function entitiesInView(
  mentions: readonly EntityMention[],
  n: number,
  named: NamedText,
  statementTokens: StatementTokens,
): ReadonlyMap<Entity, number> {
  const own = statementTokens.content.get(n) ?? [];
  const outside = mentions
    .slice(-MOST_MENTIONS_BACK)
    .filter((mention) => !own.some(([from, to]) => mention.token >= from && mention.token < to));
  return salience(outside, named.tokens[n]?.sentence ?? 0);
}

function vetoesOf(inView: ReadonlyMap<Entity, number>, pronoun: PronounClass, called: Called): Vetoes {
  const found = new Map<Entity, Rule>();
  for (const entity of inView.keys()) {
    const rule = vetoOf(entity, pronoun, called);
    if (rule) found.set(entity, rule);
  }
  return found;
}

/** The entities in view that a pronoun agrees with, by their share of salience. */
function antecedents(
  inView: ReadonlyMap<Entity, number>,
  pronoun: PronounClass,
  counts: ReadonlyMap<Entity, number>,
  called: Called,
): Shares {
  const scores = new Map<Entity, number>();
  for (const [entity, sum] of inView) {
    const fit = agreement(entity, pronoun, called);
    if (fit > 0) scores.set(entity, sum * fit * (1 + 0.04 * Math.min(10, counts.get(entity) ?? 0)));
  }
  const whole = [...scores.values()].reduce((sum, score) => sum + score, 0);
  return new Map([...scores].map(([entity, score]) => [entity, score / whole]));
}

/** The entities that the model takes a pronoun back to, but for those that it cannot mean. */
function modelShares(
  modelAntecedents: ModelAntecedents,
  n: number,
  pronoun: PronounClass,
  named: NamedText,
  links: Coreference,
  called: Called,
): Shares | null {
  const likely = modelAntecedents.get(n);
  if (!likely) return null;
  const shares = new Map<Entity, number>();
  for (const { token, probability } of likely) {
    const name = named.nameAt.get(token);
    const entity = name ? named.entities.of.get(name) : links.get(token);
    if (entity && agreement(entity, pronoun, called) > 0)
      shares.set(entity, (shares.get(entity) ?? 0) + probability);
  }
  return shares;
}

/** How much the model's word counts against salience. */
const MODEL_SHARE = 0.6;

function mixed(salient: Shares, modelAntecedents: Shares | null): Shares {
  if (!modelAntecedents || modelAntecedents.size === 0) return salient;
  const all = new Map<Entity, number>();
  for (const [entity, share] of salient) all.set(entity, share * (1 - MODEL_SHARE));
  for (const [entity, share] of modelAntecedents)
    all.set(entity, (all.get(entity) ?? 0) + share * MODEL_SHARE);
  return all;
}

function likeliest(shares: Shares): Entity | null {
  let best: Entity | null = null;
  for (const [entity, share] of shares) if (!best || share > shares.get(best)!) best = entity;
  return best;
}

/** From this share on a pronoun is surely an entity's. */
const SURE_SHARE = 0.5;

/** Subjects weigh more than objects, sources most, what stands within quotation marks least. */
function weightOf(named: NamedText, statementTokens: StatementTokens, from: number, token: number): number {
  const { tokens } = named;
  const at = tokens[token];
  if (!at) return 0;
  // In `his spokeswoman, Dina Marak`, it is not him who speaks.
  const owner = at.possessive || THIRD_PERSON_OWNERS.has(at.lower);
  if (statementTokens.source.has(token)) return owner ? 0.6 : 2;
  let weight = 1;
  const left = tokens[from - 1];
  if (at.possessive) weight = 0.6;
  else if (!left || left.sentence !== at.sentence) weight = 1.7;
  else if (OBJECT_PREPOSITIONS.has(left.lower)) weight = 0.7;
  else if (!left.word || CLAUSE_OPENINGS.has(left.lower)) weight = 1.4;
  return at.quoted ? weight * 0.25 : weight;
}
