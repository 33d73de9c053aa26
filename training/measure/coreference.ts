/** Who is who: for each of a document's entities the keys of its mentions. */
export type Chains = readonly (readonly string[])[];

type Counts = { right: number; of: number };
const f1 = (precision: Counts, recall: Counts): number => {
  const [p, r] = [precision.right / (precision.of || 1), recall.right / (recall.of || 1)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};

/**
 * The mean F1 of MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAF-e (Luo 2005) over all documents, as in the CoNLL-2012
 * shared task; chains of one mention are left out, as there.
 */
export function conllF1(documents: readonly { readonly gold: Chains; readonly found: Chains }[]): {
  muc: number;
  b3: number;
  ceaf: number;
  mean: number;
} {
  const several = documents.map(({ gold, found }) => ({
    gold: gold.filter((chain) => chain.length > 1),
    found: found.filter((chain) => chain.length > 1),
  }));
  const summed = (count: (key: Chains, response: Chains) => Counts, swap: boolean): Counts =>
    several.reduce(
      (sum, { gold, found }) => {
        const { right, of } = swap ? count(found, gold) : count(gold, found);
        return { right: sum.right + right, of: sum.of + of };
      },
      { right: 0, of: 0 },
    );
  const [muc, b3, ceaf] = [mucRecall, b3Recall, ceafRecall].map((count) =>
    f1(summed(count, true), summed(count, false)),
  ) as [number, number, number];
  return { muc, b3, ceaf, mean: (muc + b3 + ceaf) / 3 };
}

function chainOf(chains: Chains): Map<string, number> {
  return new Map(chains.flatMap((chain, i) => chain.map((mention) => [mention, i] as const)));
}

function mucRecall(key: Chains, response: Chains): Counts {
  const of = chainOf(response);
  let right = 0;
  let all = 0;
  for (const chain of key) {
    const parts = new Set(chain.map((mention) => of.get(mention) ?? mention));
    right += chain.length - parts.size;
    all += chain.length - 1;
  }
  return { right, of: all };
}

function b3Recall(key: Chains, response: Chains): Counts {
  const of = chainOf(response);
  let right = 0;
  let all = 0;
  for (const chain of key) {
    for (const mention of chain) {
      const mine = of.get(mention);
      const shared = mine === undefined ? 0 : chain.filter((other) => of.get(other) === mine).length;
      right += shared / chain.length;
      all += 1;
    }
  }
  return { right, of: all };
}

function ceafRecall(key: Chains, response: Chains): Counts {
  const similar = key.map((a) =>
    response.map((b) => {
      const members = new Set(b);
      return (2 * a.filter((mention) => members.has(mention)).length) / (a.length + b.length);
    }),
  );
  return { right: bestAssignment(similar), of: key.length };
}

/** The largest sum of one entry a row and a column: the Hungarian algorithm with potentials (Kuhn 1955; Munkres 1957). */
function bestAssignment(similar: readonly (readonly number[])[]): number {
  const size = Math.max(similar.length, similar[0]?.length ?? 0);
  const cost = (i: number, j: number) => -(similar[i - 1]?.[j - 1] ?? 0);
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const row = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let i = 1; i <= size; i++) {
    row[0] = i;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const now = cost(row[column]!, j) - u[row[column]!]! - v[j]!;
        if (now < least[j]!) {
          least[j] = now;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++)
        if (used[j]) {
          u[row[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      column = next;
    } while (row[column] !== 0);
    do {
      const before = way[column]!;
      row[column] = row[before]!;
      column = before;
    } while (column);
  }
  let sum = 0;
  for (let j = 1; j <= size; j++) sum -= cost(row[j]!, j);
  return sum;
}
