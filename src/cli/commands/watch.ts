import type { RoundCounts } from '../../app/actions/watch/round.ts';
import { recordToAdd } from '../../app/recordFile.ts';
import { usage } from '../../errors.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type Command,
  type CommonOptions,
  type ModelOptions,
  type NestedOptions,
  OPTIONS,
  type RecordOptions,
  type TimeLimitOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { makeFindings } from '../output/findings.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { showSteps } from '../terminal/progress.ts';

type Options = CommonOptions &
  ModelOptions &
  NestedOptions &
  RecordOptions &
  TimeLimitOptions & {
    readonly once?: boolean;
    readonly config?: string;
    readonly contact?: string;
    readonly every?: number;
    readonly first?: number;
    readonly privateAddresses?: boolean;
  };

export const watchCommand: Command<Options> = {
  name: 'watch',
  summary: 'read news feeds, sitemaps and folders, and add what is new',
  more:
    'Watches RSS, RDF, Atom and JSON feeds, sitemaps, lists of addresses and folders: those given here, those in watch.yaml in this folder, and those ' +
    'that were added before. Each host gets one request at a time, at least five seconds apart, as its robots.txt allows, and only for what has ' +
    'changed. Articles are fetched again after 15 minutes, 1 hour, 6 hours, 1 day and 3 days; an edit becomes a new version. Progress is stored in the ' +
    'record, so you can stop it at any time and start it again.',
  argument: { name: '[address...]', description: 'feeds, sitemaps, lists or folders to watch from now on' },
  options: [
    { flags: '--once', description: 'do one round and end, for cron' },
    {
      flags: '--contact <address>',
      description: 'your e-mail address or web page, sent with every request; stored in the record',
    },
    {
      flags: '--config <file>',
      description: 'what to watch (default: watch.yaml in this folder, if there is one)',
    },
    {
      flags: '--every <minutes>',
      description: 'the time between two readings of a feed (default: 10)',
      number: { least: 1 },
    },
    {
      flags: '--first <number>',
      description:
        'how many of its newest articles to read when a feed is read for the first time (default: 20)',
      number: { least: 0, whole: true },
    },
    { flags: '--private-addresses', description: 'allow addresses of this machine and its network' },
    OPTIONS.record,
    OPTIONS.nested,
    OPTIONS.timeLimit,
    OPTIONS.model,
    OPTIONS.threads,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord watch --contact desk@courier.example https://courier.example/rss', 'until Ctrl-C'],
    ['onrecord watch --once --quiet', 'one round, from cron'],
    ['onrecord watch list', 'what is watched, and what went wrong'],
  ],
  run: watch,
};

async function watch(named: readonly string[], options: Options): Promise<number> {
  const [{ startWatching }, { watchOn }, { watchFileAt }, watched] = await Promise.all([
    import('../../app/actions/watch/watchRound.ts'),
    import('../../app/actions/watch/watchOn.ts'),
    import('../../app/actions/watch/watchFileAt.ts'),
    import('../../app/actions/watch/watched.ts'),
  ]);
  const { once = false, privateAddresses = false, json = false, quiet = false } = options;
  const file = await watchFileAt(options.config);
  const addresses = await Promise.all(named.map(watched.addressToWatch));
  using record = await recordToAdd(options.record);
  // Before anything is added: who gives no contact has changed nothing.
  const known = record.watch.feeds().map(({ address }) => address);
  const all = [...known, ...addresses, ...(file?.addresses ?? [])];
  const contact = watched.contactOf(record, options.contact ?? file?.contact ?? null, all);
  if (file) watched.followWatchFile(record, file.path, file.addresses);
  for (const address of addresses) watched.addWatched(record, address);
  if (record.watch.feeds().length === 0)
    throw usage('nothing is watched yet; name a feed: onrecord watch https://courier.example/rss');

  using interrupt = watchInterrupt();
  const { signal } = interrupt;
  const bars = showSteps(!quiet);
  const findings = makeFindings(options, bars.clear);
  const minutes = options.every ?? file?.every;
  const first = options.first ?? file?.first;
  const every = minutes ? { every: minutes * 60_000 } : {};
  await using watching = await startWatching(record, {
    ...{ ...options, ...every, contact, signal, onProgress: bars.onProgress, onFinding: findings.tell },
    ...(typeof first === 'number' ? { first } : {}),
    privateToo: privateAddresses,
  });
  const tell = (counts: RoundCounts, always: boolean) => {
    bars.end();
    if (json) console.log(JSON.stringify({ record: options.record, ...counts }));
    else if (!quiet && (always || counts.added > 0)) console.error(roundLine(counts));
  };
  if (once) tell(await watching.round({ all: true }), true);
  else {
    if (!quiet)
      console.error(
        `watching ${countOf(record.watch.feeds().length, 'feed')} into ${options.record}; Ctrl-C ends it`,
      );
    await watchOn(record, watching, { signal, ...every, onRound: (counts) => tell(counts, false) });
  }
  if (signal.aborted) return EXIT.interrupted;
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}

function roundLine({
  feeds,
  unchangedFeeds,
  failedFeeds,
  added,
  versions,
  statements,
  failed,
}: RoundCounts): string {
  const parts = [
    `asked ${countOf(feeds, 'feed')}`,
    ...(unchangedFeeds > 0 ? [`${unchangedFeeds} had nothing new`] : []),
    ...(failedFeeds > 0 ? [`${failedFeeds} failed`] : []),
    `added ${countOf(added, 'article')} with ${countOf(statements, 'statement')}`,
    ...(versions > 0
      ? [`${versions} ${versions === 1 ? 'is a new version' : 'are new versions'} of what was there`]
      : []),
    ...(failed > 0 ? [`${countOf(failed, 'page')} could not be read`] : []),
  ];
  return parts.join('; ');
}
