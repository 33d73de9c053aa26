import { recordToWrite } from '../../app/recordFile.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = CommonOptions & RecordOptions;

export const watchRemoveCommand: Command<Options> = {
  name: 'watch remove',
  summary: 'watch something no more; its articles stay in the record',
  argument: { name: '<address...>', description: 'as `onrecord watch list` prints them' },
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [['onrecord watch remove https://courier.example/rss', 'its articles stay']],
  run: remove,
};

async function remove(named: readonly string[], { record: path, quiet, json }: Options): Promise<number> {
  const { pathOrAddress } = await import('../../app/actions/watch/watched.ts');
  using record = await recordToWrite(path);
  const [removed, unknown]: [string[], string[]] = [[], []];
  for (const address of named.map(pathOrAddress))
    (record.watch.removeFeed(address) ? removed : unknown).push(address);
  for (const address of unknown)
    console.error(`onrecord: ${address} is not watched; \`onrecord watch list\` prints what is`);
  if (json) console.log(JSON.stringify({ record: path, removed, unknown }));
  else if (!quiet && removed.length > 0) console.error(`no longer watched: ${removed.join(', ')}`);
  return unknown.length > 0 ? EXIT.failed : EXIT.done;
}
