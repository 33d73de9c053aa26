import { lowerBound } from '../data/index.ts';
import { findNames, type Name } from '../names/names.ts';
import { type NameToken, nameTokens } from '../names/nameTokens.ts';
import { fold } from '../text/fold.ts';
import { clusterNames, type Entities } from './entities/clusterNames.ts';
import type { Entity } from './entities/entity.ts';
import { bodyOfEntity } from './entities/spokesman.ts';
import { findSignatures, type Signature } from './sources/signatures.ts';

/** An article's text with its tokens, its names and the figures that bear them. */
export type AnnotatedText = {
  text: string;
  tokens: readonly NameToken[];
  names: readonly Name[];
  /** For each token of a name, the name. */
  nameAt: ReadonlyMap<number, Name>;
  entities: Entities;
  /** The named figures by a folded name. */
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

/** Reads the names of `text` and brings them together into figures. */
export function annotateText(text: string): AnnotatedText {
  const tokens = nameTokens(text);
  const names = findNames(text, tokens);
  const nameAt = new Map<number, Name>();
  for (const name of names) for (let n = name.from; n < name.to; n++) nameAt.set(n, name);
  const figures = clusterNames(text, tokens, names);
  const { all } = figures;
  for (const figure of all) figure.speaksFor = bodyOfEntity({ text, tokens, nameAt, entities }, figure);
  const bodies = all.filter((figure) => figure.type === 'organization');
  const persons = all.filter((figure) => figure.type === 'person');
  return {
    text,
    tokens,
    names,
    nameAt,
    entities,
    entityByName: new Map(all.map((figure) => [fold(figure.name), figure])),
    byRole: group(all, (figure) => figure.roles.map((role) => role.head)),
    byWord: group(bodies, (figure) => figure.words),
    most: persons.reduce((most, figure) => Math.max(most, figure.names.length), 0),
    onlyWoman: single(persons.filter((figure) => figure.gender === 'female')),
    onlyMan: single(persons.filter((figure) => figure.gender === 'male')),
    signatures: findSignatures(text, tokens, nameAt),
  };
}

function single(figures: readonly Entity[]): Entity | null {
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

function group(
  figures: readonly Entity[],
  keys: (figure: Entity) => readonly string[],
): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const figure of figures) {
    for (const key of new Set(keys(figure))) {
      const same = groups.get(key);
      if (same) same.push(figure);
      else groups.set(key, [figure]);
    }
  }
  return groups;
}

/** The first token that ends after `offset`: where a span that begins there begins. */
export function tokenFrom(tokens: readonly NameToken[], offset: number): number {
  return lowerBound(tokens.length, (i) => tokens[i]!.full > offset);
}
