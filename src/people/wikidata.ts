import { z } from 'zod';
import type { Person } from '../data/index.ts';
import { knownPerson, type RoleInput } from './known.ts';

/** Entities as Wikidata gives them (`wbgetentities`, `Special:EntityData`, lines of a dump); what is not used is left out. */
const snak = z.object({ datavalue: z.object({ value: z.unknown() }).nullish() });
const claims = z.array(
  z.object({ mainsnak: snak, qualifiers: z.record(z.string(), z.array(snak)).nullish() }),
);
const worded = z.object({ value: z.string() });
const entitySchema = z.object({
  id: z.string(),
  labels: z.record(z.string(), worded).nullish(),
  aliases: z.record(z.string(), z.array(worded)).nullish(),
  claims: z.record(z.string(), claims).nullish(),
});
type Entity = z.infer<typeof entitySchema>;
type Claims = z.infer<typeof claims>;

const HUMAN = 'Q5';
const GENDERS = new Map([
  ['Q6581072', 'female'],
  ['Q1052281', 'female'],
  ['Q6581097', 'male'],
  ['Q2449503', 'male'],
]);
const OF = {
  kind: 'P31',
  gender: 'P21',
  born: 'P569',
  died: 'P570',
  position: 'P39',
  party: 'P102',
} as const;
const START = 'P580';
const END = 'P582';
const AREA = ['P768', 'P1001'];

/** The entities of a file by their ids, whether they are keyed, listed or one; null when there are none. */
export function entitiesOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  const list: unknown[] = Array.isArray(value)
    ? value
    : 'entities' in value && typeof value.entities === 'object' && value.entities !== null
      ? Object.values(value.entities)
      : [value];
  const isEntity = (one: unknown): one is { id: string } =>
    typeof one === 'object' &&
    one !== null &&
    'claims' in one &&
    'id' in one &&
    /^Q\d+$/.test(String(one.id));
  return list.length > 0 && list.every(isEntity) ? new Map(list.map((one) => [one.id, one])) : null;
}

/** Whether an entity is somebody, and not an office or a party that others refer to. */
export function isHuman(entity: unknown): boolean {
  const read = entitySchema.safeParse(entity);
  return read.success && itemsOf(read.data, OF.kind).includes(HUMAN);
}

/**
 * The person that an entity is; offices and parties by the labels that the file gives them, else by their ids.
 * @throws ZodError when it is none
 */
export function wikidataPerson(entry: unknown, entities: ReadonlyMap<string, unknown>): Person {
  const entity = entitySchema.parse(entry);
  const label = (id: string | null | undefined) => (id ? (labelOf(entities.get(id)) ?? id) : null);
  const roles = (entity.claims?.[OF.position] ?? []).flatMap(({ mainsnak, qualifiers }): RoleInput[] => {
    const title = label(itemOf(mainsnak));
    if (!title) return [];
    const area = AREA.map((key) => itemOf(qualifiers?.[key]?.[0])).find(Boolean);
    return [
      {
        title,
        area: label(area),
        from: timeOf(qualifiers?.[START]?.[0]),
        to: timeOf(qualifiers?.[END]?.[0]),
      },
    ];
  });
  const parties = (entity.claims?.[OF.party] ?? []).flatMap(({ mainsnak, qualifiers }): RoleInput[] => {
    const organization = label(itemOf(mainsnak));
    const [from, to] = [START, END].map((key) => timeOf(qualifiers?.[key]?.[0]));
    return organization ? [{ title: 'member', organization, from, to }] : [];
  });
  return knownPerson({
    name: labelOf(entity) ?? entity.id,
    aliases: Object.entries(entity.aliases ?? {}).flatMap(([language, words]) =>
      /^(?:en|mul)\b/.test(language) ? words.map(({ value }) => value) : [],
    ),
    gender: GENDERS.get(itemsOf(entity, OF.gender)[0] ?? ''),
    born: timeOf(entity.claims?.[OF.born]?.[0]?.mainsnak),
    died: timeOf(entity.claims?.[OF.died]?.[0]?.mainsnak),
    roles: [...roles, ...parties],
    identifiers: { wikidata: entity.id },
  });
}

function labelOf(entity: unknown): string | null {
  const read = entitySchema.safeParse(entity);
  const labels = read.success ? read.data.labels : null;
  return labels?.en?.value ?? labels?.mul?.value ?? Object.values(labels ?? {})[0]?.value ?? null;
}

function itemsOf(entity: Entity, property: string): string[] {
  const found: Claims = entity.claims?.[property] ?? [];
  return found.flatMap(({ mainsnak }) => itemOf(mainsnak) ?? []);
}

function itemOf(one: z.infer<typeof snak> | undefined): string | null {
  const read = z.object({ id: z.string() }).safeParse(one?.datavalue?.value);
  return read.success ? read.data.id : null;
}

/** `+1954-07-17T00:00:00Z`; what is not precise to the day or month has zeros there. */
function timeOf(one: z.infer<typeof snak> | undefined): string | null {
  const read = z
    .object({ time: z.string(), precision: z.number().nullish() })
    .safeParse(one?.datavalue?.value);
  if (!read.success) return null;
  const [, year, month, day] = /^\+(\d{4})-(\d\d)-(\d\d)/.exec(read.data.time) ?? [];
  if (!year) return null;
  const precision = read.data.precision ?? 11;
  if (precision < 9) return null;
  return precision >= 11 ? `${year}-${month}-${day}` : precision === 10 ? `${year}-${month}` : year;
}
