import type { FeedsPage } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { pageOf } from './paging.ts';

/** Everything that is watched, in the order in which it was added, with when it was read and the result. */
export function listFeeds(
  { record }: Pick<Serving, 'record'>,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
): FeedsPage {
  const { part, next, total } = pageOf(record.watch.feedViews(new Date()), cursor, limit);
  return { feeds: part, next, total };
}
