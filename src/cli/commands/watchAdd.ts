import { recordToAdd } from '../../app/recordFile.ts';
import { countOf } from '../../text/countOf.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = CommonOptions & RecordOptions & { readonly contact?: string };

export const watchAddCommand: Command<Options> = {
  name: 'watch add',
  summary: 'watch more feeds, sitemaps, lists of addresses or folders',
  more: 'Nothing is fetched yet: `onrecord watch` reads them.',
  argument: {
    name: '<address...>',
    description: 'web addresses, folders, or files with one web address a line',
  },
  options: [
    { flags: '--contact <address>', description: 'your e-mail address or web page, sent with every request' },
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord watch add https://courier.example/rss', 'a feed'],
    ['onrecord watch add https://herald.example/sitemap.xml wire/', 'a sitemap and a folder'],
  ],
  run: add,
};

async function add(
  named: readonly string[],
  { contact, record: path, quiet, json }: Options,
): Promise<number> {
  const { addressToWatch, addWatched, contactOf } = await import('../../app/actions/watch/watched.ts');
  const addresses = await Promise.all(named.map(addressToWatch));
  using record = await recordToAdd(path);
  if (contact !== undefined) contactOf(record, contact);
  const added = addresses.filter((address) => addWatched(record, address));
  if (json) console.log(JSON.stringify({ record: path, added, feeds: record.watch.feeds().length }));
  else if (!quiet)
    console.error(
      `added ${countOf(added.length, 'feed')}; ${countOf(record.watch.feeds().length, 'feed')} watched in all; \`onrecord watch\` reads them`,
    );
  return EXIT.done;
}
