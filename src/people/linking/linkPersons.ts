import type { Link, LinksFound, Person, SpeakerSeen } from '../../data/index.ts';
import { type Cluster, clusterOf, join } from './cluster.ts';
import { clusterUnits } from './clusterUnits.ts';
import { areSeveral, type Fit, listedFits, onlyOf, shownBy } from './linkPeopleList.ts';
import { metPerson } from './metPerson.ts';
import { plainName } from './plainName.ts';
import { type Unit, unitsOf } from './unit.ts';

/** How likely a link is, by what it was made. */
const SCORE = { only: 0.9, role: 0.95, name: 0.9, form: 0.8, surname: 0.8, oneOfList: 0.7, open: 0.45 };
/** How many candidates are kept for a speaker who is left open. */
const CANDIDATES = 3;

/** Links the speakers of one surname to the people of lists, where a role shows who they are, and else to each other. */
export function linkPersons(seen: readonly SpeakerSeen[], people: readonly Person[]): LinksFound {
  const units = unitsOf(seen);
  const fitsOf = listedFits(people);
  const fits = new Map(units.map((unit) => [unit, fitsOf(unit.seen)]));
  const shown = new Map(units.flatMap((unit) => shownOf(unit)));
  const seeds = [...Map.groupBy(shown, ([, { person }]) => person)].map(([person, own]) => {
    const cluster = clusterOf(person);
    for (const [unit] of own) join(cluster, unit);
    return cluster;
  });
  const rest = units.filter((unit) => !shown.has(unit));
  const { clusters, open } = clusterUnits(rest, seeds, mayBe);
  const taken = new Set(clusters.flatMap(({ person }) => person ?? []));
  const links: Link[][] = seen.map(() => []);
  const met: Person[] = [];
  const ids = new Map(clusters.map((cluster) => [cluster, identify(cluster)]));
  for (const cluster of clusters) {
    const id = ids.get(cluster)!;
    for (const unit of cluster.units) put(unit, id.links ?? linksTo(unit, cluster, id.person));
  }
  for (const [unit, some] of open) {
    const candidates = some
      .flatMap((cluster) => ids.get(cluster)?.person ?? [])
      .slice(0, CANDIDATES)
      .map((person) => ({
        person,
        score: SCORE.open,
        reason: 'the name, which several have',
        chosen: false,
      }));
    put(unit, candidates);
  }
  return { links, met };

  function shownOf(unit: Unit): [Unit, Fit][] {
    const fit = shownBy(fits.get(unit)!);
    return fit ? [[unit, fit]] : [];
  }

  function mayBe(unit: Unit, person: string): boolean {
    return fits.get(unit)!.some((fit) => fit.person === person);
  }

  /** Who a cluster is: a listed person, somebody whom only articles know, or one of several listed people. */
  function identify(cluster: Cluster): { person: string | null; links?: Link[] } {
    if (cluster.person !== null) return { person: cluster.person };
    const all = cluster.units.map((unit) => fits.get(unit)!.filter(({ person }) => !taken.has(person)));
    const only = onlyOf(all);
    if (only) {
      taken.add(only.person);
      cluster.person = only.person;
      return { person: only.person };
    }
    if (areSeveral(all)) {
      const best = all.find((some) => some.length > 0)!;
      return { person: null, links: best.map(({ isWhole: _, ...fit }) => ({ ...fit, chosen: false })) };
    }
    const members = cluster.units.flatMap(({ at }) => at).toSorted((a, b) => a - b);
    const [first] = cluster.units.toSorted((a, b) => a.at[0]! - b.at[0]!);
    const { name } = first!;
    const own = members.map((at) => seen[at]!);
    const plain = [plainName(first!.seen.name), ...(name.suffix ? [name.suffix] : [])].join(' ');
    const person = metPerson(own, plain);
    // Two people of one name whom one article knows first differ by their middle names, or only by their place.
    const isTaken = met.some(({ id }) => id === person.id);
    const other = isTaken ? metPerson(own, `${plain} ${name.given.join(' ')} ${met.length}`) : person;
    met.push(other);
    return { person: other.id };
  }

  function linksTo(unit: Unit, cluster: Cluster, person: string | null): Link[] {
    // Listed namesakes stay candidates of one whom a role shows.
    if (shown.has(unit))
      return fits.get(unit)!.map(({ isWhole: _, ...fit }, i) => ({ ...fit, chosen: i === 0 }));
    return [{ person: person!, ...reasonFor(unit, cluster), chosen: true }];
  }

  function put({ at }: Unit, found: readonly Link[]): void {
    for (const n of at) links[n] = [...found];
  }
}

function reasonFor(unit: Unit, cluster: Cluster): { score: number; reason: string } {
  const others = cluster.units.filter((one) => one !== unit);
  if (cluster.person !== null && others.length === 0)
    return {
      score: SCORE.oneOfList,
      reason: 'the name, which one listed person has, and a role held about that time',
    };
  if (others.length === 0)
    return { score: SCORE.only, reason: 'the name, which nobody else in the record has' };
  if (unit.name.given.length === 0)
    return { score: SCORE.surname, reason: 'the surname, and what else is known of the one who has it' };
  const isSame = others.some(({ name }) => name.given[0] === unit.name.given[0]);
  if (!isSame) return { score: SCORE.form, reason: 'another form of the name' };
  return others.some(({ words }) => [...words].some((word) => unit.words.has(word)))
    ? { score: SCORE.role, reason: 'the name and a role that several articles give' }
    : { score: SCORE.name, reason: 'the name, with nothing that shows two people' };
}
