import { type Rule, rules } from '../../data/index.ts';
import type { Entity } from '../entities/entity.ts';
import type { PronounClass } from './pronounWords.ts';

/** The genders of the pronouns by which entities of unknown gender were surely called so far: nobody is he and she. */
export type Called = ReadonlyMap<Entity, 'female' | 'male'>;
/** The gender that a pronoun shows. */
export const GENDERS: ReadonlyMap<PronounClass, 'female' | 'male'> = new Map([
  ['she', 'female'],
  ['he', 'male'],
]);

/** Whether an entity, `called` so before, cannot be meant by a pronoun. */
type Veto = { readonly of: readonly PronounClass[]; readonly when: (asked: Asked) => boolean };
type Asked = {
  readonly entity: Entity;
  readonly pronoun: PronounClass;
  readonly called: 'female' | 'male' | undefined;
};

/** Mentions that cannot be a pronoun's antecedent, whatever the model says. */
export const VETOES = Object.values(
  rules(import.meta.url, 'veto', {
    // `officials … he`
    'plural-for-one': { of: ['he', 'she', 'it'], when: ({ entity }) => entity.plural },
    // `the port … she`
    'thing-for-person': {
      of: ['he', 'she'],
      when: ({ entity }) => entity.type !== 'person' && entity.type !== 'unknown',
    },
    // `Vera Holt … he`, and `Kesk … his … she`: a man so far
    gender: {
      of: ['he', 'she'],
      when: ({ entity, pronoun, called }) => {
        const gender = entity.gender ?? called;
        return gender !== null && gender !== undefined && gender !== GENDERS.get(pronoun);
      },
    },
    // `Vera Holt … they`
    'one-for-several': {
      of: ['they'],
      when: ({ entity }) => !entity.plural && entity.type !== 'organization',
    },
    // `Vera Holt … it`
    'person-for-thing': {
      of: ['it'],
      when: ({ entity }) => entity.type === 'person' || entity.type === 'group',
    },
  } satisfies Record<string, Veto>),
);

/** The rule by which a pronoun cannot mean an entity; null where it can. */
export function vetoOf(entity: Entity, pronoun: PronounClass, called: Called): Rule | null {
  const asked = { entity, pronoun, called: called.get(entity) };
  return (
    VETOES.find(({ of, when }) => (of as readonly PronounClass[]).includes(pronoun) && when(asked)) ?? null
  );
}

/** How well an entity agrees with a pronoun that is not vetoed, 0…1. */
export function agreement(entity: Entity, pronoun: PronounClass, called: Called): number {
  if (vetoOf(entity, pronoun, called)) return 0;
  if (pronoun === 'he' || pronoun === 'she') {
    if (entity.gender ?? called.get(entity)) return 1;
    return entity.type === 'person' ? 0.6 : 0.35;
  }
  if (pronoun === 'they') return entity.plural ? 1 : 0.4;
  return entity.type === 'unknown' ? 0.3 : 1;
}
