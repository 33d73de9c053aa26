import type { ArticleSpeaker, Span, StatementInText } from '../data/index.ts';
import { genderOfFirstName } from '../english/firstNames.ts';
import { fold } from '../text/fold.ts';
import { type NameAt, namesEnding, namesIn } from './nameAt.ts';

/** What a record knows of names. */
export type Names = {
  /** The ids of the people with this whole name, folded. */
  readonly bearers: (name: string) => readonly string[];
  readonly speakers: (article: string) => readonly ArticleSpeaker[];
};

/** A name in a statement: where it stands, and all places of the article where the same last word does. */
type Naming = { readonly name: NameAt; readonly everywhere: readonly NameAt[]; readonly addressed: boolean };
/** A statement with the names in it. */
export type NamesSaid = { readonly said: StatementInText; readonly namings: readonly Naming[] };
/** A statement that names somebody of the record, and how; `addressed` where it is said to them. */
export type Named = {
  readonly said: StatementInText;
  readonly person: string;
  readonly name: NameAt;
  readonly addressed: boolean;
};

/** The names in a statement's content and addressee whose last words are among these, folded. */
export function namesSaid(all: readonly StatementInText[], last: ReadonlySet<string>): NamesSaid[] {
  // Whoever is named is mostly named in several statements of an article.
  const known = new Map<string, NameAt[]>();
  const everywhere = ({ text, statement }: StatementInText, written: string) => {
    const key = `${statement.article.id} ${written}`;
    const found = known.get(key) ?? [...namesEnding(text, written)];
    known.set(key, found);
    return found;
  };
  return all.map((said) => {
    const { content, addressee } = said.statement;
    const namings = (spans: readonly Span[], addressed: boolean) =>
      spans.flatMap((span) =>
        Array.from(namesIn(said.text, span, last), (name) => ({
          ...{ name, addressed },
          everywhere: everywhere(said, name.written),
        })),
      );
    return {
      said,
      namings: [...namings(content.spans, false), ...namings(addressee ? [addressee.span] : [], true)],
    };
  });
}

/** Every whole name that must be known to find the people that statements name. */
export function wholeNames(all: readonly NamesSaid[]): ReadonlySet<string> {
  const names = all.flatMap(({ namings }) =>
    namings.flatMap(({ name, everywhere }) => [name, ...everywhere].flatMap(({ whole }) => whole)),
  );
  return new Set(names);
}

/** The people in the record that statements name, each once per statement; doubtful names are left out. */
export function linkNamedPeople(all: readonly NamesSaid[], names: Names): Named[] {
  return all.flatMap(({ said, namings }) => {
    const found = new Map<string, Named>();
    for (const naming of namings) {
      const person = personOf(naming, said.statement.article.id, names);
      if (person === null || said.statement.speakers.some((one) => one.person === person)) continue;
      const before = found.get(person);
      const addressed = naming.addressed || before?.addressed === true;
      found.set(person, { said, person, name: before?.name ?? naming.name, addressed });
    }
    return [...found.values()];
  });
}

/** The person a name refers to: by the whole name, else by the surname if only one person in the article has it. */
function personOf({ name, everywhere }: Naming, article: string, names: Names): string | null {
  const own = bearerOf(name, article, names);
  if (own !== undefined || name.whole.length > 0) return own ?? null;
  const genders = new Set(everywhere.flatMap(({ gender }) => gender ?? []));
  if (genders.size > 1) return null;
  const wholes = everywhere.filter(({ whole }) => whole.length > 0);
  const bearers = new Set([
    ...wholes.map((one) => bearerOf(one, article, names) ?? null),
    ...names.speakers(article).flatMap((one) => (lastOf(one.name) === name.last ? one.person : [])),
  ]);
  const [bearer] = bearers;
  if (bearers.size !== 1 || !bearer) return null;
  return wholes.some((one) => isOther(one, name.gender)) ? null : bearer;
}

/** The person in the record with a whole name; null when in doubt, undefined when nobody has it. */
function bearerOf({ whole }: NameAt, article: string, names: Names): string | null | undefined {
  const speakers = names.speakers(article);
  for (const name of whole) {
    const speaking = speakers.filter((one) => fold(one.name) === name);
    // A speaker that the record could not identify is not identified when named, either.
    const bearers = speaking.length > 0 ? speaking.map(({ person }) => person) : names.bearers(name);
    const [bearer, ...others] = new Set(bearers);
    if (bearer !== undefined) return others.length === 0 ? bearer : null;
  }
  return undefined;
}

function lastOf(name: string): string {
  return fold(name.slice(name.lastIndexOf(' ') + 1));
}

/** Whether `Mr.` is said where the whole name is a woman's, or the other way round. */
function isOther({ whole }: NameAt, gender: 'female' | 'male' | null): boolean {
  const first = genderOfFirstName(whole.at(-1)!.split(' ')[0]!);
  const full = genderOfFirstName(whole[0]!.split(' ')[0]!);
  return gender !== null && [first, full].some((one) => one !== null && one !== gender);
}
