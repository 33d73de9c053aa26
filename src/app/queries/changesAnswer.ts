import type { StoredChangeOf } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { changesView, type PositionChangeView } from './personAnswer.ts';

/** A change of position with whose it is. */
export type ChangeOf = PositionChangeView & {
  readonly person: { readonly name: string; readonly address: string };
};

/** Where anybody's position changed, the surest first, as it was found. */
export async function changesAnswer(serving: Serving, found: readonly StoredChangeOf[]): Promise<ChangeOf[]> {
  const told = await changesView(serving, found);
  return told.map(({ person: { id, name }, ...change }) => ({
    ...change,
    person: { name, address: addressOf.person(id) },
  }));
}
