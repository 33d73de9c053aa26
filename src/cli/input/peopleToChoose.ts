import type { PersonWording } from '../../app/queries/personNamed.ts';
import type { Person } from '../../data/index.ts';

/** People by id, name and first role, a line each; not more than can be taken in. */
export function peopleToChoose(people: readonly Person[]): string {
  return people
    .slice(0, 8)
    .map(({ id, name, roles }) => `  ${id} ${name}${roles[0] ? `, ${roles[0].title}` : ''}`)
    .join('\n');
}

/** How an error at a terminal says who there is. */
export const AT_TERMINAL: PersonWording = {
  advice: '; `onrecord people list` lists the people in it',
  list: (people) => `\n${peopleToChoose(people)}`,
};
