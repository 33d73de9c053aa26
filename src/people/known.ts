import { joinRoles, type Person, personId, type Role, roleSchema } from '../data/index.ts';

/** A text that a people list may leave out. */
type Maybe = string | null | undefined;
/** A role as given in a people list; every part may be missing. */
export type RoleInput = Pick<Role, 'title'> & { readonly [key in keyof Omit<Role, 'title'>]?: Maybe };
/** A person as given in a people list; most parts may be missing. */
export type PersonInput = {
  readonly name: string;
  readonly aliases?: readonly Maybe[];
  readonly gender?: Maybe;
  readonly born?: Maybe;
  readonly died?: Maybe;
  readonly roles?: readonly RoleInput[];
  readonly identifiers?: Readonly<Record<string, Maybe>>;
};

/**
 * A person made from the input: names tidied and deduplicated, dates where they are valid, roles in order of time.
 * @throws RangeError when there is no name; ZodError when a role has no title
 */
export function knownPerson(told: PersonInput): Person {
  const name = tidy(told.name);
  if (name === '') throw new RangeError('the name is missing');
  const identifiers = Object.fromEntries(
    Object.entries(told.identifiers ?? {}).flatMap(([scheme, value]) => (value ? [[scheme, value]] : [])),
  );
  const born = dateOf(told.born);
  const aliases = new Set((told.aliases ?? []).flatMap((one) => (one && tidy(one) ? [tidy(one)] : [])));
  aliases.delete(name);
  return {
    id: personId({ identifiers, name, born }),
    name,
    aliases: [...aliases],
    gender: genderOf(told.gender),
    born,
    died: dateOf(told.died),
    roles: joinRoles((told.roles ?? []).map(roleOf)),
    identifiers,
  };
}

function roleOf(told: RoleInput): Role {
  const { title, organization, area, party } = told;
  return roleSchema.parse({
    title: tidy(title),
    organization: tidy(organization ?? '') || null,
    area: tidy(area ?? '') || null,
    party: tidy(party ?? '') || null,
    from: dateOf(told.from),
    to: dateOf(told.to),
  });
}

function genderOf(told: Maybe): Person['gender'] {
  const word = (told ?? '').toLowerCase();
  if (/^(?:f|female|woman)$/.test(word)) return 'female';
  return /^(?:m|male|man)$/.test(word) ? 'male' : null;
}

/** The date in a text, as precise as it is given (`1954-00-00` is a year); null when the text is not a date. */
function dateOf(told: Maybe): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:$|[T ])/.exec((told ?? '').trim()) ?? [];
  if (!year) return null;
  if (!month || month === '00' || Number(month) > 12) return year;
  if (!day || day === '00' || Number.isNaN(Date.parse(`${year}-${month}-${day}`))) return `${year}-${month}`;
  return `${year}-${month}-${day}`;
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
