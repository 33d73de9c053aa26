import { personNamed } from '../../app/queries/personNamed.ts';
import { type GenderCounted, gendersCounted, type RoleClass, roleClasses } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';
import { AT_TERMINAL } from '../input/peopleToChoose.ts';

type Options = { readonly gender?: GenderCounted; readonly roleClass?: RoleClass };

export const peopleDescribeCommand = peopleCorrection<Options>(
  {
    name: 'people describe',
    summary: 'set the gender and class of roles that `onrecord sources` counts a person by',
    more: 'This is a correction: it takes precedence over people lists and articles.',
    argument: { name: '<person...>', description: 'a person by name or id' },
    options: [
      { flags: '--gender <gender>', description: 'gender', choices: gendersCounted },
      { flags: '--role-class <class>', description: 'class of roles', choices: roleClasses },
    ],
    examples: [
      ['onrecord people describe "Ana Ruiz" --gender female', 'as she said herself'],
      ['onrecord people describe pe_1f0c --role-class expert', 'not the politician she was'],
    ],
  },
  async (record, words, author, { gender, roleClass }) => {
    if (gender === undefined && roleClass === undefined) throw usage('give --gender or --role-class');
    const person = personNamed({ record }, words.join(' '), AT_TERMINAL);
    const { correctPerson } = await import('../../app/actions/correctPeople.ts');
    const said = { ...(gender && { gender }), ...(roleClass && { roleClass }) };
    const number = correctPerson(record, person, said, author).at(-1)!;
    return { number, says: `${person.name} is counted as ${[gender, roleClass].filter(Boolean).join(', ')}` };
  },
);
