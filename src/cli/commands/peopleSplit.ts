import { personNamed } from '../../app/queries/personNamed.ts';
import { usage } from '../../errors.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';
import { AT_TERMINAL } from '../input/peopleToChoose.ts';

export const peopleSplitCommand = peopleCorrection<{ name?: string }>(
  {
    name: 'people split',
    summary: 'record that somebody else is meant in some articles of a person',
    more: 'This is a correction: the speaker in these articles becomes a new person.',
    argument: {
      name: '<person...>',
      description:
        'a person by name or id, then ids of the articles (or of statements in them) that are about somebody else',
    },
    options: [{ flags: '--name <name>', description: 'name of the new person (default: the same)' }],
    examples: [['onrecord people split "Leo Sand" ar_91be ar_0c77', 'a namesake in two articles']],
  },
  async (record, [given = '', ...places], author, { name }) => {
    if (places.length === 0) throw usage('give the ids of the articles that are about somebody else');
    const person = personNamed({ record }, given, AT_TERMINAL);
    const { splitPerson } = await import('../../app/actions/correctPeople.ts');
    const other = splitPerson(record, person, places, author, name);
    return {
      number: other.correction,
      says: `${other.name} (${other.person}) is not the same person as ${person.name}`,
    };
  },
);
