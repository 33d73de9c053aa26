import type { Cluster, OfficeHeld } from './cluster.ts';
import { type NameRelation, relationOf } from './personName.ts';
import type { Unit } from './unit.ts';

/** Points for and against that a unit is the person of a cluster. */
const NAME: Readonly<Record<Exclude<NameRelation, 'other' | 'conflict'>, number>> = {
  same: 2,
  form: 0.9,
  initial: 0.5,
};
const ROLE = 2;
const CONTRADICTION = -2.5;
const GENDER = -4;
const BESIDE = [0, 0.75, 1.25] as const;
const PUBLISHER = 0.5;
/** Years between the articles, and what they cost. */
const TIME = [
  [60, -4],
  [25, -1.5],
  [15, -0.5],
] as const;
/** Another form of a name is more likely somebody who is often in the news. */
const KNOWN = { articles: 3, points: 0.3 };

/** From so many points on a unit joins a cluster, where no other is as near as `NEAR`. */
export const LEAST_POINTS = 1;
export const NEAR = 0.5;

/** Two fields in which one person may well have a role at a time. */
const TOGETHER = new Set(
  [
    ['politics', 'law'],
    ['politics', 'business'],
    ['politics', 'military'],
    ['law', 'police'],
    ['law', 'science'],
    ['business', 'science'],
    ['business', 'law'],
    ['science', 'medicine'],
    ['science', 'press'],
    ['science', 'arts'],
    ['press', 'arts'],
    ['press', 'sport'],
    ['arts', 'business'],
    ['police', 'military'],
    ['school', 'sport'],
  ].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]),
);
/** Offices of so many days apart may be held in two places. */
const DAYS = 400;

/** How well a unit fits a cluster; null where its name does not. */
export function scoreUnit(unit: Unit, cluster: Cluster): number | null {
  const name = unit.name.given.length === 0 ? 0 : nameScore(unit, cluster);
  if (name === null) return null;
  const shared = [...unit.words].some((word) => cluster.words.has(word));
  const contradicts = fieldsContradict(unit, cluster) || placesContradict(unit, cluster);
  const both = [...unit.beside].filter((one) => cluster.beside.has(one)).length;
  return (
    name +
    (contradicts ? CONTRADICTION : shared ? ROLE : 0) +
    (unit.gender && cluster.gender && unit.gender !== cluster.gender ? GENDER : 0) +
    BESIDE[Math.min(2, both)]! +
    (unit.seen.publisher !== null && cluster.publishers.has(unit.seen.publisher) ? PUBLISHER : 0) +
    timeScore(unit, cluster)
  );
}

/** By the likest of its names; none of them may be of another. */
function nameScore({ name }: Unit, { names, articles }: Cluster): number | null {
  let best: keyof typeof NAME | null = null;
  for (const one of names.values()) {
    const relation = relationOf(name, one);
    if (relation === 'conflict') return null;
    if (relation !== 'other' && (best === null || NAME[relation] > NAME[best])) best = relation;
  }
  if (best === null) return null;
  return NAME[best] + (best !== 'same' && articles.size >= KNOWN.articles ? KNOWN.points : 0);
}

function fieldsContradict(unit: Unit, cluster: Cluster): boolean {
  if (unit.fields.size === 0 || cluster.fields.size === 0 || unit.isFormer || cluster.isFormer) return false;
  return ![...unit.fields].some((one) =>
    [...cluster.fields].some((other) => one === other || TOGETHER.has(`${one} ${other}`)),
  );
}

/** One office in two places about the same time: the mayor of Tarn, the mayor of Reed. */
function placesContradict(unit: Unit, cluster: Cluster): boolean {
  if (unit.isFormer) return false;
  return unit.offices.some(({ noun, places }) => {
    const others = [...cluster.offices.values()].filter(
      (one) => one.noun === noun && distance(unit.day, one.days) <= DAYS,
    );
    const isSame = (other: OfficeHeld) => [...other.places].some((place) => places.has(place));
    return places.size > 0 && others.length > 0 && !others.some(isSame);
  });
}

/** How many days a day is before or after others; 0 where one is not known. */
function distance(day: number | null, days: Cluster['days']): number {
  return day === null || days === null ? 0 : Math.max(days[0] - day, day - days[1], 0);
}

function timeScore({ day }: Unit, { days }: Cluster): number {
  const years = distance(day, days) / 365;
  return TIME.find(([least]) => years > least)?.[1] ?? 0;
}
