import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { type ChangeTold, changesTold } from './personAnswer.ts';

/** A change of position with whose it is. */
export type ChangeOf = ChangeTold & { readonly person: { readonly name: string; readonly address: string } };

/** Less sure ones are more often none. */
const LEAST = 0.45;
const MOST = 50;

/** Where anybody's position changed, the surest first. */
export function changesAnswer(serving: Serving): ChangeOf[] {
  return serving.record
    .speaking()
    .filter(({ statements }) => statements > 1)
    .flatMap(({ person, name }) =>
      changesTold(serving, person).map((change) => ({
        ...change,
        person: { name, address: addressOf.person(person) },
      })),
    )
    .filter(({ certainty }) => certainty >= LEAST)
    .toSorted((a, b) => b.certainty - a.certainty)
    .slice(0, MOST);
}
