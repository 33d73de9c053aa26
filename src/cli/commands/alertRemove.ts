import { recordToWrite } from '../../app/recordFile.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { removeEach } from '../output/removeEach.ts';

type Options = CommonOptions & RecordOptions;

export const alertRemoveCommand: Command<Options> = {
  name: 'alert remove',
  summary: 'remove alerts, with what they found',
  argument: { name: '<id...>', description: 'as `onrecord alert list` prints them' },
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [['onrecord alert remove al_5f0c…', 'its events are removed, too']],
  run: remove,
};

async function remove(ids: readonly string[], options: Options): Promise<number> {
  using record = await recordToWrite(options.record);
  const wording = {
    unknown: (id: string) => `there is no alert ${id}; \`onrecord alert list\` prints them`,
    removed: (removed: string) => `removed ${removed}`,
  };
  return removeEach(ids, (id) => record.alerts.removeAlert(id), wording, options);
}
