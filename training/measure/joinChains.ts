import type { Antecedent } from '../../src/data/index.ts';
import type { Traits } from '../../src/extract/mentions/traits.ts';

/** What is known of the mentions joined so far. */
type Joined = { readonly genders: Set<string>; readonly names: Traits[] };

/**
 * Chains of an article's mentions, by their numbers, in the order of their first: each mention goes to the chain that its antecedents
 * speak for together, if more than for none. Two chains of different genders stay two, and so do two that are named by no word in common.
 */
export function joinChains(
  traits: readonly Traits[],
  links: ReadonlyMap<number, readonly Antecedent[]>,
): number[][] {
  const of = traits.map((_, i) => i);
  const top = (i: number): number => (of[i] === i ? i : top(of[i]!));
  const joined = traits.map(
    (one): Joined => ({
      genders: new Set(one.gender ? [one.gender] : []),
      names: one.mention.form === 'name' ? [one] : [],
    }),
  );
  for (const i of traits.keys()) {
    const antecedents = links.get(i) ?? [];
    const shares = new Map<number, number>();
    for (const { mention, probability } of antecedents)
      shares.set(top(mention), (shares.get(top(mention)) ?? 0) + probability);
    const none = 1 - antecedents.reduce((sum, { probability }) => sum + probability, 0);
    const mine = top(i);
    const [best] = [...shares]
      .filter(([chain]) => chain !== mine && canJoin(joined[mine]!, joined[chain]!))
      .sort(([, a], [, b]) => b - a);
    if (!best || best[1] <= none) continue;
    const into = joined[best[0]]!;
    for (const gender of joined[mine]!.genders) into.genders.add(gender);
    into.names.push(...joined[mine]!.names);
    of[mine] = best[0];
  }
  return [...Map.groupBy(traits.keys(), top).values()];
}

function canJoin(a: Joined, b: Joined): boolean {
  if (new Set([...a.genders, ...b.genders]).size > 1) return false;
  if (a.names.length === 0 || b.names.length === 0) return true;
  return a.names.some((one) => b.names.some((other) => alike(one, other)));
}

function alike(a: Traits, b: Traits): boolean {
  return a.words.some((word) => b.words.includes(word)) || isShortFor(a, b) || isShortFor(b, a);
}

/** `UN`, `United Nations` */
function isShortFor(short: Traits, long: Traits): boolean {
  return short.words.length === 1 && short.words[0] === long.words.map((word) => word[0]).join('');
}
