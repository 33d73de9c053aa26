import type { PersonName } from './personName.ts';
import type { Unit } from './unit.ts';

/** An office in some places, with the first and the last day of the articles that name it. */
export type OfficeHeld = {
  readonly noun: string;
  readonly places: ReadonlySet<string>;
  days: [first: number, last: number] | null;
};

/** The units that are taken for one person, with what is known of them together. */
export type Cluster = {
  readonly units: Unit[];
  /** The listed person that it is; null for somebody whom only articles know. */
  person: string | null;
  /** Each whole name once. */
  readonly names: Map<string, PersonName>;
  readonly words: Set<string>;
  readonly fields: Set<string>;
  readonly offices: Map<string, OfficeHeld>;
  readonly beside: Set<string>;
  readonly publishers: Set<string>;
  readonly articles: Set<string>;
  gender: Unit['gender'];
  isFormer: boolean;
  days: [first: number, last: number] | null;
};

export function clusterOf(person: string | null): Cluster {
  return {
    ...{ units: [], person, names: new Map(), words: new Set(), fields: new Set(), offices: new Map() },
    ...{ beside: new Set(), publishers: new Set(), articles: new Set() },
    ...{ gender: null, isFormer: false, days: null },
  };
}

/** Adds a unit to a cluster. */
export function join(cluster: Cluster, unit: Unit): void {
  const { name, seen, day } = unit;
  cluster.units.push(unit);
  if (name.given.length > 0) cluster.names.set(`${name.given.join(' ')} ${name.suffix}`, name);
  for (const word of unit.words) cluster.words.add(word);
  for (const field of unit.fields) cluster.fields.add(field);
  for (const one of unit.beside) cluster.beside.add(one);
  if (seen.publisher !== null) cluster.publishers.add(seen.publisher);
  cluster.articles.add(seen.article);
  cluster.gender ??= unit.gender;
  cluster.isFormer ||= unit.isFormer;
  cluster.days = withDay(cluster.days, day);
  if (unit.isFormer) return;
  for (const { noun, places } of unit.offices) {
    if (places.size === 0) continue;
    const key = [noun, ...[...places].toSorted()].join(' ');
    const before = cluster.offices.get(key);
    cluster.offices.set(key, { noun, places, days: withDay(before?.days ?? null, day) });
  }
}

function withDay(days: [number, number] | null, day: number | null): [number, number] | null {
  if (day === null) return days;
  return days === null ? [day, day] : [Math.min(days[0], day), Math.max(days[1], day)];
}
