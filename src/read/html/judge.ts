import type { Block } from './blocks.ts';
import { fold } from './headline.ts';
import { layoutOf } from './layout.ts';
import { measure } from './measure.ts';
import { RULES, type Verdict } from './rules.ts';
import type { Page } from './tree.ts';

export type Judged = { block: Block; prose: boolean } & Verdict;

/** What each block is. */
export function judge(
  page: Page,
  blocks: readonly Block[],
  { title, byline }: { title: string | null; byline: readonly string[] },
): Judged[] {
  const measured = blocks.map((block) => measure(page, block));
  const folded = title === null ? null : fold(title);
  const layout = layoutOf(measured, folded);
  const judged = measured.map((one, index) => {
    const c = { page, blocks: measured, index, measured: one, layout, title: folded, byline };
    for (const rule of RULES) {
      const verdict = rule(c);
      if (verdict) return { block: one.block, prose: one.prose, ...verdict };
    }
    return { block: one.block, prose: one.prose, role: 'body' as const, why: null };
  });
  return withoutOrphans(withoutLinkHeads(judged));
}

/** A heading that nothing follows headed something that is not of the article. */
function withoutOrphans(judged: Judged[]): Judged[] {
  let followed = false;
  return judged
    .toReversed()
    .map((one) => {
      if (one.role === 'heading' && !one.why?.startsWith('headline')) {
        if (!followed) return { ...one, role: null, why: 'a heading of nothing' };
        return one;
      }
      if (one.role !== null && one.role !== 'heading' && one.role !== 'teaser' && one.role !== 'other')
        followed = true;
      return one;
    })
    .toReversed();
}

/** A heading over nothing but teasers is a part of them. */
function withoutLinkHeads(judged: Judged[]): Judged[] {
  return judged.map((one, index) => {
    if (one.role !== 'heading' || one.why?.startsWith('headline')) return one;
    let at = index + 1;
    while (judged[at]?.role === 'teaser') at++;
    if (at - index <= 2) return one;
    return { ...one, role: 'teaser', why: 'a heading of teasers' };
  });
}
