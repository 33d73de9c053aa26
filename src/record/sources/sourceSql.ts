import { HOLDS } from '../corrections/holds.ts';

/**
 * The speakers of a statement `s`, each with its person and the facts that are counted; a row of nulls if it has no
 * speaker.
 */
export const JOIN_SOURCES = `LEFT JOIN statement_speakers AS y ON y.statement = s.number
  LEFT JOIN speakers AS p ON p.number = y.speaker LEFT JOIN people AS q ON q.number = p.linked
  LEFT JOIN counted_speakers AS k ON k.speaker = p.number`;

/** The value of a filter for what is not known. */
export const NOT_GIVEN = '(none)';

const KIND = "COALESCE(k.kind, 'unknown')";
/** A role in the article's words; a source without a name is described by one. */
const ROLE = "COALESCE(p.role, CASE WHEN k.kind IN ('unnamed', 'group') THEN p.name END)";
/** A correction decides. People lists and the article may both give it; if they differ, they mean two people. */
const GENDER = `COALESCE(${corrected('gender')}, ${ownColumn("'gender'")},
  CASE WHEN q.gender <> k.gender THEN NULL ELSE COALESCE(q.gender, k.gender) END)`;

/** The fields of the rows of {@link JOIN_SOURCES}, in SQL. */
export const SOURCE = {
  kind: KIND,
  role: ROLE,
  roleClass: `COALESCE(${corrected('role-class')}, k.role_class)`,
  /** Null for anything that is not a person. */
  gender: `CASE WHEN ${KIND} = 'person' THEN COALESCE(${GENDER}, 'unknown') END`,
  genderWithNames: `CASE WHEN ${KIND} = 'person' THEN COALESCE(${GENDER}, CASE WHEN q.gender IS NULL AND k.gender IS NULL
    THEN k.gender_of_name END, 'unknown') END`,
  name: 'COALESCE(q.name, p.name)',
} as const;

/** The value of an imported column for a person; `name` is SQL. */
export function ownColumn(name: string): string {
  return `(SELECT value FROM source_columns WHERE person = q.id AND name = ${name})`;
}

/** The value of the last correction of a person that is in force. */
function corrected(what: 'gender' | 'role-class'): string {
  return `(SELECT c.value ->> '$.${what === 'gender' ? 'gender' : 'roleClass'}' FROM corrections AS c WHERE c.person = q.id AND c.what = '${what}'
    AND ${HOLDS} ORDER BY c.number DESC LIMIT 1)`;
}
