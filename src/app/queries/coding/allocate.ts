/** Divides `total` among strata of these sizes as evenly as their sizes allow; any rest goes to the first. */
export function allocate(sizes: readonly number[], total: number): number[] {
  const given = sizes.map(() => 0);
  let left = Math.min(
    total,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0) {
    const open = sizes.flatMap((size, i) => (given[i]! < size ? [i] : []));
    const each = Math.max(1, Math.floor(left / open.length));
    for (const i of open) {
      const more = Math.min(each, sizes[i]! - given[i]!, left);
      given[i]! += more;
      left -= more;
    }
  }
  return given;
}
