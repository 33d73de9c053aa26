import type { Author, Person, PersonCorrection, PersonCorrectionInput } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { type OpenRecord, splitPersonId } from '../../record/index.ts';
import { correctOnce } from './correctOnce.ts';

/**
 * Stores a person's corrections of who somebody is: all of them or none. Returns their numbers.
 * @throws OnrecordError `usage` if there are none, or somebody or something in them is not in the record
 */
export function correctPerson(
  record: OpenRecord,
  person: Person,
  { mergeInto, name, split, gender, roleClass }: PersonCorrectionInput,
  author: Author,
): number[] {
  return record.together(() => {
    const made: number[] = [];
    if (name !== undefined) made.push(renamePerson(record, person, name.trim(), author));
    if (gender) made.push(correct(record, person, { what: 'gender', value: { gender } }, author));
    if (roleClass) made.push(correct(record, person, { what: 'role-class', value: { roleClass } }, author));
    if (split) made.push(splitPerson(record, person, split.articles, author, split.name?.trim()).correction);
    if (mergeInto !== undefined) {
      const into = record.person(mergeInto);
      if (!into) throw usage(`there is no person ${mergeInto}`);
      made.push(mergePeople(record, person, into, author));
    }
    if (made.length === 0)
      throw usage(
        'say what is wrong: give another name, a person to merge into, a gender, a class of roles, or articles',
      );
    return made;
  });
}

/** Merges a person of the record into another. Returns the number of the correction. */
export function mergePeople(record: OpenRecord, one: Person, into: Person, author: Author): number {
  return correct(record, one, { what: 'merge', value: { into: into.id } }, author);
}

/** Renames a person; the old name stays as an alias. Returns the number of the correction. */
export function renamePerson(record: OpenRecord, person: Person, name: string, author: Author): number {
  return correct(record, person, { what: 'rename', value: { name } }, author);
}

/** A person who was taken for another and is now a person of the record. */
export type SplitPerson = { readonly correction: number; readonly person: string; readonly name: string };

/**
 * Separates the person of some articles from another person: `places` are ids of articles, or of statements in them.
 * @throws OnrecordError `usage` if one of them is not in the record
 */
export function splitPerson(
  record: OpenRecord,
  { id, name: same }: Person,
  places: readonly string[],
  author: Author,
  name: string = same,
): SplitPerson {
  const articles = places.map((place) => {
    const article = record.article(place)?.id ?? record.statement(place)?.article.id;
    if (article === undefined) throw usage(`there is no article or statement ${place}`);
    return article;
  });
  const person = splitPersonId(id, articles);
  const value = { articles, person, name };
  const correction = correct(record, { id }, { what: 'split', value }, author);
  return { correction, person, name };
}

function correct(
  record: OpenRecord,
  { id }: Pick<Person, 'id'>,
  correction: PersonCorrection,
  author: Author,
): number {
  return correctOnce(record, { person: id }, correction, author);
}
