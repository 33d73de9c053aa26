import type { ListedPage } from '../data/index.ts';

const DAY = 86_400_000;

/**
 * The keys of the pages to read of those that a feed names the first time: so many, the newest first. Dates that are not given, or lie
 * more than a day ahead, say nothing; then the order of the feed counts.
 */
export function chooseNew(pages: readonly ListedPage[], most: number, now: number): Set<string> {
  const timeOf = ({ date }: ListedPage) => {
    const time = date === null ? Number.NaN : Date.parse(date);
    return time > now + DAY || Number.isNaN(time) ? null : Math.min(time, now);
  };
  const dated = pages.map((page) => ({ page, time: timeOf(page) }));
  const inOrder = dated.toSorted((a, b) => (b.time ?? -1) - (a.time ?? -1));
  return new Set(inOrder.slice(0, most).map(({ page }) => page.key));
}
