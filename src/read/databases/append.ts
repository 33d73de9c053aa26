/** Appends to a list one by one: spread into one call, a hundred thousand and more are too many. */
export function append<Item>(list: Item[], more: readonly Item[]): void {
  for (const one of more) list.push(one);
}
