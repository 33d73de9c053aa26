import { type GenderCounted, type GenderCounts, gendersCounted } from '../../../data/index.ts';
import type { Query } from '../../../record/index.ts';
import { searchAddress } from './searchAddress.ts';
import { type CountedRow, Tally } from './tally.ts';

/** Counts people by gender; with `withNames`, also by what given names suggest. */
export class GenderTallies {
  readonly #withNames: boolean;
  readonly #tallies = new Map(gendersCounted.map((gender) => [gender, new Tally()]));

  constructor(withNames: boolean) {
    this.#withNames = withNames;
  }

  add(row: CountedRow): void {
    const gender = this.#withNames ? row.genderWithNames : row.gender;
    if (gender !== null) this.#tallies.get(gender)?.add(row);
  }

  /** Each gender with its share of all people, including those whose gender is not known. */
  view(query: Query): GenderCounts {
    const people = [...this.#tallies.values()].reduce((sum, { speakers }) => sum + speakers.size, 0);
    const of = (gender: GenderCounted) => {
      const tally = this.#tallies.get(gender)!;
      const asks: Query = this.#withNames ? { genderWithNames: gender } : { gender };
      return tally.view(searchAddress({ ...query, ...asks }), tally.speakers.size, people);
    };
    return { female: of('female'), male: of('male'), other: of('other'), unknown: of('unknown') };
  }
}
