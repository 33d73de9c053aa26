import type { CheckedStatement } from '../../data/index.ts';
import { moreWasSaid, reasonsText, VERDICT_WORDS } from '../../render/verdictWording.ts';
import { KIND_WORDS } from '../../render/wording.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { statementCard } from './statementCard.ts';

/**
 * A statement in the result of a check: its verdict and the reasons, its card, and what else a reader needs to judge
 * it.
 */
export function checkedCard(one: CheckedStatement): Html {
  const { verdict, kind, match, antecedent, differences, corrections, earlierVersion, derivation } = one;
  const reasons = reasonsText(one);
  return html`<div>
${verdict === 'not-found' ? '' : html`<p><strong>${VERDICT_WORDS[verdict]}</strong>${reasons && `: ${reasons}`}</p>`}
${statementCard(one, '', match?.spans ?? [])}
<p class="facts">${KIND_WORDS[kind]}</p>
${antecedent ? html`<p class="facts" dir="auto">The speaker is named in: ${antecedent.text}</p>` : ''}
${moreWasSaid(one) ? html`<p class="facts" dir="auto">${one.reasons.includes('part') ? html`Only a part of it: “${match?.text}”. Read the whole; the words left out may change the meaning.` : 'The speaker said more before or after these words: read the whole.'}</p>` : ''}
${
  differences
    ? html`<p class="facts" dir="auto">The differences: ${differences.map(({ text, in: where }) => (where === 'both' ? html`${text} ` : where === 'asked' ? html`<del>${text}</del> ` : html`<ins>${text}</ins> `))}</p>`
    : ''
}
${corrections.map(({ what, author, madeAt, reason }) => html`<p class="facts">${what.replaceAll('-', ' ')} corrected by ${author || 'somebody'}, ${madeAt.slice(0, 10)}${reason ? html`: ${reason}` : ''}</p>`)}
${earlierVersion ? html`<p class="facts">The article has since been changed and no longer has this statement.</p>` : ''}
${derivation.holds === null ? html`<p class="facts">Not compared with its document, which is kept by reference and is not here.</p>` : ''}
${derivation.holds !== false ? '' : html`<p role="alert">The stored document does not have these words where the record says so. Do not cite them.</p>`}
</div>`;
}
