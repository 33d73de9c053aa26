import { recordToWrite } from '../../app/recordFile.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = CommonOptions & RecordOptions;

export const alertRemoveCommand: Command<Options> = {
  name: 'alert remove',
  summary: 'remove alerts, with what they found',
  argument: { name: '<id...>', description: 'as `onrecord alert list` prints them' },
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [['onrecord alert remove al_5f0c…', 'what it found goes too']],
  run: remove,
};

async function remove(ids: readonly string[], { record: path, quiet, json }: Options): Promise<number> {
  using record = await recordToWrite(path);
  const [removed, unknown]: [string[], string[]] = [[], []];
  for (const id of ids) (record.alerts.removeAlert(id) ? removed : unknown).push(id);
  for (const id of unknown)
    console.error(`onrecord: there is no alert ${id}; \`onrecord alert list\` prints them`);
  if (json) console.log(JSON.stringify({ record: path, removed, unknown }));
  else if (!quiet && removed.length > 0) console.error(`removed ${removed.join(', ')}`);
  return unknown.length > 0 ? EXIT.failed : EXIT.done;
}
