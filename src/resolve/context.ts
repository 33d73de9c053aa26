import { lowerBound } from '../data/index.ts';
import { findNames, type Name } from '../names/names.ts';
import { type NameToken, nameTokens } from '../names/nameTokens.ts';
import { fold } from '../text/fold.ts';
import { clusterNames, type Entities } from './entities/clusterNames.ts';
import type { Entity } from './entities/entity.ts';
import { bodyOfEntity } from './entities/spokesman.ts';
import { findSignatures, type Signature } from './sources/signatures.ts';

/** An article's text with its tokens, its names and the entities that bear them. */
export type AnnotatedText = {
  text: string;
  tokens: readonly NameToken[];
  names: readonly Name[];
  /** For each token of a name, the name. */
  nameAt: ReadonlyMap<number, Name>;
  entities: Entities;
  /** The named entities by a folded name. */
  entityByName: ReadonlyMap<string, Entity>;
  /** Those who hold a role, by its noun. */
  byRole: ReadonlyMap<string, readonly Entity[]>;
  /** The bodies, by each word of their fullest name. */
  byWord: ReadonlyMap<string, readonly Entity[]>;
  /** How often the person named most is named. */
  most: number;
  /** The one woman, and the one man, whom the article names; null when it names none or several. */
  onlyWoman: Entity | null;
  onlyMan: Entity | null;
  signatures: readonly Signature[];
};

/** Reads the names of `text` and brings them together into entities. */
export function annotateText(text: string): AnnotatedText {
  const tokens = nameTokens(text);
  const names = findNames(text, tokens);
  const nameAt = new Map<number, Name>();
  for (const name of names) for (let n = name.from; n < name.to; n++) nameAt.set(n, name);
  const entities = clusterNames(text, tokens, names);
  const { all } = entities;
  for (const entity of all) entity.speaksFor = bodyOfEntity({ text, tokens, nameAt, entities }, entity);
  const bodies = all.filter((entity) => entity.type === 'organization');
  const persons = all.filter((entity) => entity.type === 'person');
  return {
    text,
    tokens,
    names,
    nameAt,
    entities,
    entityByName: new Map(all.map((entity) => [fold(entity.name), entity])),
    byRole: group(all, (entity) => entity.roles.map((role) => role.head)),
    byWord: group(bodies, (entity) => entity.words),
    most: persons.reduce((most, entity) => Math.max(most, entity.names.length), 0),
    onlyWoman: single(persons.filter((entity) => entity.gender === 'female')),
    onlyMan: single(persons.filter((entity) => entity.gender === 'male')),
    signatures: findSignatures(text, tokens, nameAt),
  };
}

function single(entities: readonly Entity[]): Entity | null {
  return entities.length === 1 ? (entities[0] ?? null) : null;
}

function group(
  entities: readonly Entity[],
  keys: (entity: Entity) => readonly string[],
): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const key of new Set(keys(entity))) {
      const same = groups.get(key);
      if (same) same.push(entity);
      else groups.set(key, [entity]);
    }
  }
  return groups;
}

/** The first token that ends after `offset`: where a span that begins there begins. */
export function tokenFrom(tokens: readonly NameToken[], offset: number): number {
  return lowerBound(tokens.length, (i) => tokens[i]!.full > offset);
}
