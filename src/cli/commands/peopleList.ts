import { servingToRead } from '../../app/servingToRead.ts';
import type { Command, RecordOptions } from '../command.ts';
import { personLines } from '../output/personLines.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';

type Options = ListOptions & RecordOptions;

export const peopleListCommand: Command<Options> = {
  name: 'people list',
  summary: 'list the people in the record, from people lists and from several articles, with their roles',
  argument: { name: '[name...]', description: 'a name or alias, or part of one' },
  options: LIST_OPTIONS,
  examples: [
    ['onrecord people list', 'everybody'],
    ['onrecord people list sanders -f text', 'people of this name, with their dated roles'],
  ],
  run: list,
};

async function list(words: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { allPeople } = await import('../../app/queries/listPeople.ts');
  return await writeList(allPeople(serving, words.join(' ')), options, personLines, 'nobody found');
}
