/** `ask` with a cache: the results of up to `most` keys are kept, and the oldest is dropped first. */
export function memoize<K, V>(most: number, ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = ask(key);
    if (known.size >= most) known.delete(known.keys().next().value!);
    known.set(key, answer);
    return answer;
  };
}
