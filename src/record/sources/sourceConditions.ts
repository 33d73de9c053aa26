import type { GenderCounted, RoleClass, SourceKind } from '../../data/index.ts';
import type { Value } from '../schema/database.ts';
import { JOIN_SOURCES, NOT_GIVEN, ownColumn, SOURCE } from './sourceSql.ts';

/** The filters of a search on sources and articles. */
export type SourceQuery = {
  /** The id of the person to whom the speaker is linked. */
  person?: string;
  /** Only the article with this id. */
  article?: string;
  /**
   * Filters on one speaker: its kind, its class, its role as written, its gender as known in the record or with given
   * names.
   */
  sourceKind?: SourceKind;
  roleClass?: RoleClass | 'unknown';
  role?: string;
  gender?: GenderCounted;
  genderWithNames?: GenderCounted;
  /** The full name of a speaker without a person. */
  named?: string;
  /** `name=value`: a column that a newsroom imported; several are separated by `;`. */
  column?: string;
  /**
   * The full name of the publisher, or of a name in the byline; section; month of publication; `(none)` if not known.
   */
  publisherIs?: string;
  byline?: string;
  section?: string;
  month?: string;
  /** Whether the article says why the source is not named. */
  reason?: boolean;
};

export type SqlConditions = { readonly wheres: readonly string[]; readonly values: readonly Value[] };

/**
 * The conditions of a query that one and the same speaker of a statement must meet (in the joins of `JOIN_SOURCES`);
 * without `personToo`, conditions on the person are included only together with others.
 */
export function sourceConditions(query: SourceQuery, personToo = true): SqlConditions {
  const wheres: string[] = [];
  const values: Value[] = [];
  const where = (sql: string, ...more: Value[]) => {
    wheres.push(sql);
    values.push(...more);
  };
  if (query.sourceKind) where(`${SOURCE.kind} = ?`, query.sourceKind);
  if (query.roleClass) where(`COALESCE(${SOURCE.roleClass}, 'unknown') = ?`, query.roleClass);
  if (query.role !== undefined) where(`COALESCE(${SOURCE.role}, '${NOT_GIVEN}') = ?`, query.role);
  if (query.gender) where(`${SOURCE.gender} = ?`, query.gender);
  if (query.genderWithNames) where(`${SOURCE.genderWithNames} = ?`, query.genderWithNames);
  if (query.named !== undefined) where('q.id IS NULL AND p.name = ?', query.named);
  for (const one of query.column?.split(';') ?? []) {
    const [column = '', ...value] = one.split('=');
    where(`COALESCE(${ownColumn('?')}, '${NOT_GIVEN}') = ?`, column, value.join('=') || NOT_GIVEN);
  }
  if ((personToo || wheres.length > 0) && query.person !== undefined)
    where('q.number = (SELECT COALESCE(merged_into, number) FROM people WHERE id = ?)', query.person);
  return { wheres, values };
}

/**
 * The conditions of a query on how an article is counted, and the one on a speaker, for statements `s` of articles `a`.
 */
export function countedConditions(query: SourceQuery): SqlConditions {
  const wheres: string[] = [];
  const values: Value[] = [];
  const is = (sql: string, value: string | undefined) => {
    if (value === undefined) return;
    wheres.push(`COALESCE(${sql}, '${NOT_GIVEN}') = ?`);
    values.push(value);
  };
  is('a.id', query.article);
  is('a.publisher', query.publisherIs);
  is('substr(a.published_at, 1, 7)', query.month);
  is('(SELECT section FROM counted_articles WHERE article = s.article)', query.section);
  if (query.byline === NOT_GIVEN) wheres.push('NOT EXISTS (SELECT 1 FROM bylines WHERE article = s.article)');
  else if (query.byline !== undefined) {
    wheres.push('EXISTS (SELECT 1 FROM bylines WHERE article = s.article AND name = ?)');
    values.push(query.byline);
  }
  if (query.reason !== undefined)
    wheres.push(
      `${query.reason ? '' : 'NOT '}EXISTS (SELECT 1 FROM counted_statements WHERE statement = s.number AND reason_start IS NOT NULL)`,
    );
  const source = sourceConditions(query, false);
  if (source.wheres.length > 0) {
    wheres.push(`EXISTS (SELECT 1 FROM (SELECT 1) ${JOIN_SOURCES} WHERE ${source.wheres.join(' AND ')})`);
    values.push(...source.values);
  }
  return { wheres, values };
}
