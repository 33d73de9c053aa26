import { usage } from '../../errors.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';
import { personNamed } from '../input/personNamed.ts';

export const peopleSplitCommand = peopleCorrection<{ name?: string }>(
  {
    name: 'people split',
    summary: 'say that a person of the record is somebody else in some articles',
    more: 'A correction: it makes a new person of the speaker in these articles',
    argument: {
      name: '<person...>',
      description:
        'a person by name or id, then the articles in which it is somebody else: ids, or ids of statements in them',
    },
    options: [{ flags: '--name <name>', description: 'what the other one is called (default: the same)' }],
    examples: [['onrecord people split "Leo Sand" ar_91be ar_0c77', 'a namesake in two articles']],
  },
  async (record, [given = '', ...places], author, { name }) => {
    if (places.length === 0) throw usage('name the articles in which it is somebody else');
    const person = personNamed(record, given);
    const { splitPerson } = await import('../../app/actions/correctPeople.ts');
    const other = splitPerson(record, person, places, author, name);
    return {
      number: other.correction,
      told: `${other.name} (${other.person}) is another than ${person.name}`,
    };
  },
);
