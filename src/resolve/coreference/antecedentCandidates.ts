import type { Entity } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';
import { GENDERS, vetoOf } from './agreement.ts';
import type { AntecedentCandidate, GenderSign, PronounQuestion } from './antecedentFeatures.ts';
import type { EntityMention } from './entityMention.ts';
import type { ModelAntecedents } from './modelAntecedents.ts';
import { isInRanges, type StatementTokens } from './statementTokens.ts';

/** What was found of an article up to a pronoun. */
export type Sofar = {
  readonly named: NamedText;
  readonly statements: StatementTokens;
  readonly modelAntecedents: ModelAntecedents;
  /** The entity of each pronoun and description before, by its token. */
  readonly links: ReadonlyMap<number, Entity | null>;
  readonly counts: ReadonlyMap<Entity, number>;
  /** The genders of the pronouns by which entities of unknown gender were called. */
  readonly called: ReadonlyMap<Entity, 'female' | 'male'>;
  /** For each token of a content, who it is ascribed to by name. */
  readonly owners: ReadonlyMap<number, readonly Entity[]>;
  /** Those whose gender the article shows. */
  readonly signs: ReadonlySet<Entity>;
};

/** How many names after a pronoun it may mean. */
const MOST_AHEAD = 3;

/** Those that a pronoun may mean: whoever is in view, whom the model goes back to, and for a person who is named just after it. */
export function antecedentCandidates(
  sofar: Sofar,
  question: PronounQuestion,
  inView: ReadonlyMap<Entity, readonly EntityMention[]>,
): AntecedentCandidate[] {
  const { named, counts } = sofar;
  const { pronoun, token } = question;
  const byModel = modelShares(sofar, token);
  const owners = named.tokens[token]!.quoted ? (sofar.owners.get(token) ?? []) : [];
  const ahead = pronoun === 'he' || pronoun === 'she' ? namedAhead(sofar, question) : new Map();
  const most = Math.max(0, ...[...inView.keys()].map((entity) => counts.get(entity) ?? 0));
  return [...new Set([...inView.keys(), ...ahead.keys()])]
    .filter((entity) => vetoOf(entity, pronoun) === null)
    .map((entity) => ({
      entity,
      mentions: inView.get(entity) ?? [],
      byModel: byModel && (byModel.get(entity) ?? 0),
      gender: genderSign(sofar, question, entity),
      count: counts.get(entity) ?? 0,
      isMain: entity.named && (counts.get(entity) ?? 0) === most && entity.names.length >= named.most,
      isOwnQuotation: owners.includes(entity),
      ahead: inView.has(entity) ? null : (ahead.get(entity) ?? null),
    }));
}

function genderSign({ called, signs }: Sofar, { pronoun }: PronounQuestion, entity: Entity): GenderSign {
  const gender = GENDERS.get(pronoun);
  if (!gender) return null;
  if (entity.gender) return signs.has(entity) || !entity.named ? 'shown' : 'list';
  const before = called.get(entity);
  if (!before) return null;
  return before === gender ? 'called' : 'called otherwise';
}

/** The entities that the model takes a pronoun back to; null where it was not asked. */
function modelShares(
  { named, links, modelAntecedents }: Sofar,
  token: number,
): ReadonlyMap<Entity, number> | null {
  const likely = modelAntecedents.get(token);
  if (!likely) return null;
  const shares = new Map<Entity, number>();
  for (const { token: other, probability } of likely) {
    const name = named.nameAt.get(other);
    const entity = name ? named.entities.of.get(name) : links.get(other);
    if (entity) shares.set(entity, (shares.get(entity) ?? 0) + probability);
  }
  return shares;
}

/** For each token of a content, who it is ascribed to by name. */
export function ownersOfContents(
  { nameAt, entities }: Pick<NamedText, 'nameAt' | 'entities'>,
  { content }: StatementTokens,
): ReadonlyMap<number, readonly Entity[]> {
  const owners = new Map<number, Entity[]>();
  for (const [source, contents] of content) {
    const name = nameAt.get(source);
    const entity = name && entities.of.get(name);
    if (!entity) continue;
    for (const [from, to] of contents)
      for (let n = from; n < to; n++) owners.set(n, [...(owners.get(n) ?? []), entity]);
  }
  return owners;
}

/** Persons named after a pronoun, in its sentence or the next of its paragraph. */
function namedAhead(
  { named, statements }: Sofar,
  { token, sentence }: PronounQuestion,
): Map<Entity, 'here' | 'next'> {
  const { tokens, nameAt, entities } = named;
  const found = new Map<Entity, 'here' | 'next'>();
  const own = statements.content.get(token) ?? [];
  const { block, sentence: here } = tokens[token]!;
  for (let n = token + 1; n < tokens.length && found.size < MOST_AHEAD; n++) {
    const at = tokens[n]!;
    if (at.block !== block || at.sentence > Math.max(sentence, here) + 1) break;
    const name = nameAt.get(n);
    if (name?.from !== n || name.possessive || at.quoted || isInRanges(n, own)) continue;
    const entity = entities.of.get(name);
    if (entity && !found.has(entity)) found.set(entity, at.sentence === here ? 'here' : 'next');
  }
  return found;
}
