/**
 * The results of items, in the order of the items. Up to `atOnce()` items are worked on at the same time, and no more
 * are requested; if the caller stops, the others are not requested.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: () => number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }> {
  const begun: { readonly item: Item; readonly result: Promise<Result> }[] = [];
  const first = async () => {
    const { item, result } = begun.shift()!;
    return { item, result: await result };
  };
  for await (const item of items) {
    const result = work(item);
    // The error is thrown when it is its turn.
    result.catch(() => {});
    begun.push({ item, result });
    while (begun.length >= atOnce()) yield await first();
  }
  while (begun.length > 0) yield await first();
}
