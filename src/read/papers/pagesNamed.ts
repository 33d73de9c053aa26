/** `page 3 is`, `pages 3, 7 and 9–12 are`. */
export function pagesNamed(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const named = ranges.slice(0, 20).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  if (ranges.length > named.length) named.push('others');
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named[0];
  return pages.length === 1 ? `page ${list} is` : `pages ${list} are`;
}
