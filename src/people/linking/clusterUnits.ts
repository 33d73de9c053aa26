import { type Cluster, clusterOf, join } from './cluster.ts';
import { LEAST_POINTS, NEAR, scoreUnit } from './scoreUnit.ts';
import type { Unit } from './unit.ts';

/** What clustering comes to: the clusters, and the units between two of them, with those that they may be. */
export type Clustered = {
  readonly clusters: readonly Cluster[];
  readonly open: ReadonlyMap<Unit, readonly Cluster[]>;
};

/** A cluster with so many articles, and such a share of all of the surname, is meant where nothing shows who is. */
const PROMINENT = { articles: 5, share: 0.9, points: 0.75 };
/** A surname alone rather means the one of the name who is in more articles: points for each doubling, and the most of them. */
const SURNAME = { points: 0.45, most: 1.5 };

/**
 * Joins the units of one surname into people. Whole names come first, those with a role before those without; then surnames alone. The same
 * units in the same order give the same clusters. `seeds` are clusters of listed people, with the units that are theirs; `may` says whether a
 * unit may be the person of one.
 */
export function clusterUnits(
  units: readonly Unit[],
  seeds: readonly Cluster[],
  may: (unit: Unit, person: string) => boolean,
): Clustered {
  const clusters = [...seeds];
  const open = new Map<Unit, readonly Cluster[]>();
  const whole = units.filter(({ name }) => name.given.length > 0);
  const hasRole = ({ words, fields }: Unit) => words.size > 0 || fields.size > 0;
  const isInitial = ({ name }: Unit) => name.given[0]?.length === 1;
  const places = [
    whole.filter((unit) => hasRole(unit) && !isInitial(unit)),
    whole.filter((unit) => !hasRole(unit) && !isInitial(unit)),
    whole.filter(isInitial),
    units.filter(({ name }) => name.given.length === 0),
  ];
  for (const some of places) for (const unit of some) place(unit);
  return { clusters, open };

  function place(unit: Unit): void {
    const all = clusters.reduce((sum, { articles }) => sum + articles.size, 0);
    const fits = clusters
      .filter(({ person }) => person === null || may(unit, person))
      .flatMap((cluster) => {
        const score = scoreUnit(unit, cluster);
        return score === null ? [] : [{ cluster, score: score + prominence(unit, cluster, all) }];
      })
      .toSorted((a, b) => b.score - a.score);
    const [first, second] = fits;
    if (first && first.score >= LEAST_POINTS) {
      if (second && first.score - second.score < NEAR)
        open.set(
          unit,
          fits.map(({ cluster }) => cluster),
        );
      else join(first.cluster, unit);
    } else if (unit.name.given.length === 0 && fits.some(({ cluster }) => cluster.names.size > 0)) {
      // A surname alone is rather one of those who have it than somebody else.
      open.set(
        unit,
        fits.map(({ cluster }) => cluster),
      );
    } else {
      const cluster = clusterOf(null);
      join(cluster, unit);
      clusters.push(cluster);
    }
  }
}

function prominence({ name }: Unit, { articles, names }: Cluster, all: number): number {
  if (name.given.length === 0)
    return names.size > 0 ? Math.min(SURNAME.most, SURNAME.points * Math.log2(1 + articles.size)) : 0;
  const isProminent = articles.size >= PROMINENT.articles && articles.size >= PROMINENT.share * all;
  return isProminent ? PROMINENT.points : 0;
}
