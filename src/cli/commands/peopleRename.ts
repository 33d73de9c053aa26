import { usage } from '../../errors.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';
import { personNamed } from '../input/personNamed.ts';

export const peopleRenameCommand = peopleCorrection(
  {
    name: 'people rename',
    summary: 'say what a person of the record is called',
    more: 'A correction: the name before stays as another name',
    argument: { name: '<person...>', description: 'a person by name or id, and the new name' },
    options: [],
    examples: [['onrecord people rename pe_1f0c "Ana María Ruiz"', 'what she is called from now on']],
  },
  async (record, [given = '', name, ...more], author) => {
    if (name === undefined || more.length > 0 || name.trim() === '')
      throw usage('name a person, and what it is called, in quotation marks where that has several words');
    const person = personNamed(record, given);
    const { renamePerson } = await import('../../app/actions/correctPeople.ts');
    const number = renamePerson(record, person, name.trim(), author);
    return { number, told: `${person.name} is called ${name}` };
  },
);
