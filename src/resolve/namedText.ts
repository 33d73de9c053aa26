import type { Name } from '../names/names.ts';
import type { AnnotatedText } from '../text/annotated/annotatedText.ts';
import type { Entities } from './entities/clusterNames.ts';
import type { Entity } from './entities/entity.ts';
import type { Lives } from './entities/lives.ts';
import type { Signature } from './sources/signatures.ts';

/** An article's text as it was read, with its names and their entities. */
export type NamedText = AnnotatedText & {
  names: readonly Name[];
  /** For each token of a name, the name. */
  nameAt: ReadonlyMap<number, Name>;
  entities: Entities;
  /** The named entities by a folded name. */
  entityByName: ReadonlyMap<string, Entity>;
  /** Those who hold a role, by its noun. */
  byRole: ReadonlyMap<string, readonly Entity[]>;
  /** Those who hold a role, by the other words that it may be called by: `pm`, `premier`. */
  byOtherWord: ReadonlyMap<string, readonly Entity[]>;
  /** The bodies, by each word of their fullest name. */
  byWord: ReadonlyMap<string, readonly Entity[]>;
  /** How often the person named most is named. */
  most: number;
  /** The only woman, and the only man, that the article names; null when it names none or several. */
  onlyWoman: Entity | null;
  onlyMan: Entity | null;
  signatures: readonly Signature[];
  lives: Lives;
  /** For the noun of each mention that the model read, its first token: where `young drivers` begins in `helps young drivers`. */
  mentionStarts: ReadonlyMap<number, number>;
};
