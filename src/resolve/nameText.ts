import type { Mention } from '../data/index.ts';
import { findNames, type Name } from '../names/names.ts';
import { type AnnotatedText, tokenFrom } from '../text/annotated/annotatedText.ts';
import { fold } from '../text/fold.ts';
import { clusterNames } from './entities/clusterNames.ts';
import type { Entity } from './entities/entity.ts';
import { livesOf } from './entities/lives.ts';
import { otherWords } from './entities/sameOffice.ts';
import { bodyOfEntity } from './entities/spokesman.ts';
import type { NamedText } from './namedText.ts';
import { findSignatures } from './sources/signatures.ts';

/** Brings the names of a text together into entities. */
export function nameText(
  annotated: AnnotatedText,
  names: readonly Name[] = findNames(annotated),
  mentions: readonly Mention[] = [],
): NamedText {
  const { text, tokens } = annotated;
  const nameAt = new Map<number, Name>();
  for (const name of names) for (let n = name.from; n < name.to; n++) nameAt.set(n, name);
  const entities = clusterNames(annotated, names);
  const { all } = entities;
  for (const entity of all) entity.speaksFor = bodyOfEntity({ text, tokens, nameAt, entities }, entity);
  const bodies = all.filter((entity) => entity.type === 'organization');
  const persons = all.filter((entity) => entity.type === 'person');
  return {
    ...annotated,
    names,
    nameAt,
    entities,
    entityByName: new Map(all.map((entity) => [fold(entity.name), entity])),
    byRole: group(all, (entity) => entity.roles.map((role) => role.head)),
    byOtherWord: group(all, (entity) => entity.roles.flatMap(otherWords)),
    byWord: group(bodies, (entity) => entity.words),
    most: persons.reduce((most, entity) => Math.max(most, entity.names.length), 0),
    onlyWoman: single(persons.filter((entity) => entity.gender === 'female')),
    onlyMan: single(persons.filter((entity) => entity.gender === 'male')),
    signatures: findSignatures(text, tokens, nameAt),
    lives: livesOf(tokens, all),
    mentionStarts: new Map(
      mentions.map(({ head, span }) => [tokenFrom(tokens, head[0]), tokenFrom(tokens, span[0])]),
    ),
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
