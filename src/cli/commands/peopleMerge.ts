import { personNamed } from '../../app/queries/personNamed.ts';
import { usage } from '../../errors.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';
import { AT_TERMINAL } from '../input/peopleToChoose.ts';

export const peopleMergeCommand = peopleCorrection(
  {
    name: 'people merge',
    summary: 'record that two people are the same person',
    argument: {
      name: '<person...>',
      description: 'two people by name or id; the first is merged into the second',
    },
    options: [],
    examples: [['onrecord people merge pe_1f0c "Ana Ruiz"', 'pe_1f0c is Ana Ruiz']],
  },
  async (record, given, author) => {
    if (given.length !== 2) throw usage('give two people: the first is merged into the second');
    const [one, into] = given.map((name) => personNamed({ record }, name, AT_TERMINAL));
    const { mergePeople } = await import('../../app/actions/correctPeople.ts');
    const number = mergePeople(record, one!, into!, author);
    return { number, says: `${one!.name} is ${into!.name} (${into!.id})` };
  },
);
