/**
 * What comes of each item, in the order of the items: work on up to `atOnce()` of them goes on at the same time. Items are asked for only
 * as far as that; who stops listening leaves the rest.
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
    // An error is thrown when its turn comes.
    result.catch(() => {});
    begun.push({ item, result });
    while (begun.length >= atOnce()) yield await first();
  }
  while (begun.length > 0) yield await first();
}
