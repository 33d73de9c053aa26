import { recordToWrite } from '../../app/recordFile.ts';
import { countOf } from '../../text/countOf.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = CommonOptions & RecordOptions;

export const alertRunCommand: Command<Options> = {
  name: 'alert run',
  summary: 'run the alerts on what was added since the last run, and deliver what they find',
  more: '`onrecord watch` and `onrecord add` do the same when they have added something.',
  argument: null,
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [['onrecord alert run', 'also what could not be delivered before']],
  run: runAll,
};

async function runAll(_: readonly string[], { record: path, quiet, json }: Options): Promise<number> {
  const { runAlerts } = await import('../../app/actions/alerts/runAlerts.ts');
  using record = await recordToWrite(path);
  const counts = await runAlerts(record);
  if (json) console.log(JSON.stringify({ record: path, ...counts }));
  else if (!quiet) console.error(`${countOf(counts.raised, 'event')} found; ${counts.delivered} delivered`);
  return EXIT.done;
}
