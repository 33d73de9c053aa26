import type { Block } from './blocks.ts';
import { fold } from './headline.ts';
import { layoutOf } from './layout.ts';
import type { Measured } from './measure.ts';
import { verdictOn } from './rules/index.ts';
import type { Verdict } from './rules/rule.ts';
import type { Page } from './tree.ts';

/** A block, whether it is running text, and what it is on the page. */
export type Judged = { block: Block; prose: boolean } & Verdict;

/** What each block is. */
export function judge(
  page: Page,
  measured: readonly Measured[],
  { title, byline }: { title: string | null; byline: readonly string[] },
): Judged[] {
  const folded = title === null ? null : fold(title);
  const layout = layoutOf(page, measured, folded);
  const judged = measured.map((one, index) => {
    const verdict = verdictOn({ blocks: measured, index, measured: one, layout, title: folded, byline });
    return { block: one.block, prose: one.prose, ...verdict };
  });
  return withoutOrphans(withoutLinkHeads(judged));
}

export function isHeadlineOf({ role, why }: Verdict): boolean {
  return role === 'heading' && why !== null && why.startsWith('headline');
}

/** A heading that nothing follows headed something that is not of the article. */
function withoutOrphans(judged: readonly Judged[]): Judged[] {
  const last = judged.findLastIndex(({ role }) => role !== null && !NO_FOLLOWERS.has(role));
  return judged.map((one, index) =>
    index > last && one.role === 'heading' && !isHeadlineOf(one)
      ? { ...one, role: null, why: 'a heading of nothing' }
      : one,
  );
}

const NO_FOLLOWERS: ReadonlySet<string> = new Set(['heading', 'teaser', 'other']);

/** A heading over nothing but teasers is a part of them. */
function withoutLinkHeads(judged: readonly Judged[]): Judged[] {
  return judged.map((one, index) => {
    if (one.role !== 'heading' || isHeadlineOf(one)) return one;
    let at = index + 1;
    while (judged[at]?.role === 'teaser') at++;
    return at - index > 2 ? { ...one, role: 'teaser', why: 'a heading of teasers' } : one;
  });
}
