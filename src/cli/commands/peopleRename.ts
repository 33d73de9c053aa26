import { personNamed } from '../../app/queries/personNamed.ts';
import { usage } from '../../errors.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';
import { AT_TERMINAL } from '../input/peopleToChoose.ts';

export const peopleRenameCommand = peopleCorrection(
  {
    name: 'people rename',
    summary: 'change the name of a person in the record',
    more: 'This is a correction: the earlier name stays as an alias.',
    argument: { name: '<person...>', description: 'a person by name or id, and the new name' },
    options: [],
    examples: [['onrecord people rename pe_1f0c "Ana María Ruiz"', 'her new name']],
  },
  async (record, [given = '', name, ...more], author) => {
    if (name === undefined || more.length > 0 || name.trim() === '')
      throw usage('give a person and the new name, in quotation marks if it has several words');
    const person = personNamed({ record }, given, AT_TERMINAL);
    const { renamePerson } = await import('../../app/actions/correctPeople.ts');
    const number = renamePerson(record, person, name.trim(), author);
    return { number, says: `${person.name} is called ${name}` };
  },
);
