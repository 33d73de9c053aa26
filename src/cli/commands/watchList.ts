import { servingToRead } from '../../app/servingToRead.ts';
import type { FeedView } from '../../data/index.ts';
import type { Command, RecordOptions } from '../command.ts';
import { shortOf } from '../output/findings.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';

type Options = ListOptions & RecordOptions;

export const watchListCommand: Command<Options> = {
  name: 'watch list',
  summary: 'list what is watched: when it was last read, errors, when it will be read next, articles a day',
  argument: null,
  options: LIST_OPTIONS,
  examples: [['onrecord watch list -f text', 'for people']],
  run: list,
};

async function list(_: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { listFeeds } = await import('../../app/queries/listFeeds.ts');
  return await writeList(listFeeds(serving).feeds, options, feedLines, 'nothing is watched');
}

function feedLines(feed: FeedView): string {
  const { address, kind, title, succeededAt, error, nextAt, articles, articlesADay, waiting, failed } = feed;
  const lines = [
    `${title ?? shortOf(address)} (${kind ?? 'not read yet'})`,
    ...(title ? [`  ${shortOf(address)}`] : []),
    `  last read ${succeededAt ?? 'never'} · ${nextAt === null ? 'has ended' : `asked next ${nextAt}`}`,
    `  ${articles} articles, ${articlesADay} a day${waiting > 0 ? `, ${waiting} waiting` : ''}${failed > 0 ? `, ${failed} failed` : ''}`,
    ...(error === null ? [] : [`  ${error}`]),
  ];
  return `${lines.join('\n')}\n`;
}
