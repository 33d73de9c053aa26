import { servingToRead } from '../../app/servingToRead.ts';
import { type ListedPerson, type PeopleOrder, peopleOrders } from '../../data/index.ts';
import { countOf } from '../../text/countOf.ts';
import type { Command, RecordOptions } from '../command.ts';
import { personLines } from '../output/personLines.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';

type Options = ListOptions & RecordOptions & { readonly order?: PeopleOrder };

export const peopleListCommand: Command<Options> = {
  name: 'people list',
  summary: 'list the people in the record, from people lists and from several articles, with their roles',
  argument: { name: '[name...]', description: 'a name or alias, or part of one' },
  options: [
    {
      flags: '--order <order>',
      description: 'all by name, or those who have statements, most of them first (default: name)',
      choices: peopleOrders,
    },
    ...LIST_OPTIONS,
  ],
  examples: [
    ['onrecord people list', 'everybody'],
    ['onrecord people list --order statements', 'who speaks, with the number of their statements'],
    ['onrecord people list sanders -f text', 'people of this name, with their dated roles'],
  ],
  run: list,
};

async function list(words: readonly string[], { order, ...options }: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { allPeople } = await import('../../app/queries/listPeople.ts');
  const people = allPeople(serving, { name: words.join(' '), order });
  return await writeList(people, options, linesOf, 'nobody found');
}

/** A person for a terminal, with the number of statements on the first line. */
function linesOf({ statements, ...person }: ListedPerson): string {
  const lines = personLines(person);
  return statements > 0 ? lines.replace('\n', `  ${countOf(statements, 'statement')}\n`) : lines;
}
