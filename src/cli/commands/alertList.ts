import { servingToRead } from '../../app/servingToRead.ts';
import type { AlertView } from '../../data/index.ts';
import type { Command, RecordOptions } from '../command.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';

type Options = ListOptions & RecordOptions;

export const alertListCommand: Command<Options> = {
  name: 'alert list',
  summary: 'list alerts, with the number of events found and not delivered',
  argument: null,
  options: LIST_OPTIONS,
  examples: [['onrecord alert list -f text', 'for people']],
  run: list,
};

async function list(_: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { listAlerts } = await import('../../app/queries/listAlerts.ts');
  return await writeList(listAlerts(serving).alerts, options, alertLines, 'there are no alerts');
}

function alertLines({ id, name, deliversTo, events, undelivered, error }: AlertView): string {
  const waiting = undelivered > 0 ? `, ${undelivered} not delivered yet${error ? `: ${error}` : ''}` : '';
  return `${id}  ${name} (${deliversTo})\n  ${events} found${waiting}\n`;
}
