import { type Rule, rules } from '../../data/index.ts';
import type { Entity } from '../entities/entity.ts';
import type { PronounClass } from './pronounWords.ts';

/** The gender that a pronoun shows. */
export const GENDERS: ReadonlyMap<PronounClass, 'female' | 'male'> = new Map([
  ['she', 'female'],
  ['he', 'male'],
]);

/** Whether an entity cannot be meant by a pronoun. */
type Veto = { readonly of: readonly PronounClass[]; readonly when: (asked: Asked) => boolean };
type Asked = { readonly entity: Entity; readonly pronoun: PronounClass };

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
    // `Vera Holt … he`
    gender: {
      of: ['he', 'she'],
      when: ({ entity, pronoun }) => entity.gender !== null && entity.gender !== GENDERS.get(pronoun),
    },
    // `Ana Ruiz and Leo Sand … she`
    'several-for-one': { of: ['he', 'she', 'it'], when: ({ entity }) => entity.members !== undefined },
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
export function vetoOf(entity: Entity, pronoun: PronounClass): Rule | null {
  return (
    VETOES.find(
      ({ of, when }) => (of as readonly PronounClass[]).includes(pronoun) && when({ entity, pronoun }),
    ) ?? null
  );
}
