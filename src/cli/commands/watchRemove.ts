import { recordToWrite } from '../../app/recordFile.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { removeEach } from '../output/removeEach.ts';

type Options = CommonOptions & RecordOptions;

export const watchRemoveCommand: Command<Options> = {
  name: 'watch remove',
  summary: 'stop watching feeds or folders; their articles stay in the record',
  argument: { name: '<address...>', description: 'as `onrecord watch list` prints them' },
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [['onrecord watch remove https://courier.example/rss', 'its articles stay']],
  run: remove,
};

async function remove(named: readonly string[], options: Options): Promise<number> {
  const { pathOrAddress } = await import('../../app/actions/watch/watched.ts');
  using record = await recordToWrite(options.record);
  const wording = {
    unknown: (address: string) => `${address} is not watched; \`onrecord watch list\` prints what is`,
    removed: (removed: string) => `no longer watched: ${removed}`,
  };
  return removeEach(
    named.map(pathOrAddress),
    (address) => record.watch.removeFeed(address),
    wording,
    options,
  );
}
