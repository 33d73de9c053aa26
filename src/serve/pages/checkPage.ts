import type { DraftCheck, QuotationCheck, WordCheck } from '../../data/index.ts';
import { VERDICT_MEANING, VERDICT_WORDS } from '../../render/verdictWording.ts';
import { speakerWords } from '../../render/wording.ts';
import { LONGEST_CHECKED } from '../api/schemas.ts';
import { checkedCard } from './checkedCard.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The fields of the forms. */
export type CheckAsked = { readonly words?: string; readonly speaker?: string; readonly draft?: string };

/** How many statements are shown for a quotation of a draft; a check of its words alone shows the others. */
const FEW = 3;

/** The page for checking words and drafts, with the result once some were entered. */
export function checkPage({ words = '', speaker = '' }: CheckAsked, check: WordCheck | null): Html {
  return layout(
    check ? `${VERDICT_WORDS[check.verdict]}: ${words.slice(0, 60)}` : 'Check a quotation',
    html`<h1>Check a quotation</h1>
${wordsForm(words, speaker)}
${check ? answerHtml(check) : draftForm('')}`,
  );
}

/** The quotations of a draft, each with its verdict and the statements on which it is based. */
export function draftPage(draft: string, { checks, findings, next }: DraftCheck): Html {
  return layout(
    'Quotations of a draft',
    html`<h1>Quotations of a draft</h1>
${findings.map(({ message }) => html`<p role="alert">${message}</p>`)}
${checks.length === 0 ? html`<p>No quotations found.</p>` : html`<p class="summary">${countsText(checks)}</p>`}
${checks.map(quotationHtml)}
${next ? html`<form method="post" action="/check"><input type="hidden" name="draft" value="${draft}"><input type="hidden" name="cursor" value="${next}"><p><button>Check the next quotations</button></p></form>` : ''}
${draftForm(draft)}`,
  );
}

function wordsForm(words: string, speaker: string): Html {
  return html`<form action="/check" class="part">
<p><label for="checked-words">Words, as quoted</label><textarea id="checked-words" name="words" rows="3" cols="60" maxlength="${LONGEST_CHECKED.words}" required>${words}</textarea></p>
<p><label for="checked-speaker">Attributed to (optional)</label><input id="checked-speaker" name="speaker" maxlength="${LONGEST_CHECKED.speaker}" value="${speaker}" autocomplete="off"></p>
<p><button>Check the words</button></p>
</form>`;
}

function draftForm(draft: string): Html {
  return html`<h2>Check a draft</h2>
<form method="post" action="/check" class="part">
<p><label for="checked-draft">Every quotation in the text is checked against the speaker to whom the text attributes it. The text is not stored.</label><textarea id="checked-draft" name="draft" rows="10" cols="60" maxlength="${LONGEST_CHECKED.draft}" required dir="auto">${draft}</textarea></p>
<p><button>Check the draft</button></p>
</form>`;
}

function answerHtml({ verdict, speaker, statements, more }: WordCheck): Html {
  return html`<h2>${VERDICT_WORDS[verdict]}</h2>
<p>${VERDICT_MEANING[verdict](speaker)}</p>
${verdict === 'not-found' && statements.length > 0 ? html`<h3>Nearest in meaning, not the same words</h3>` : ''}
${statements.length > 0 ? html`<div class="cards">${statements.map((one) => checkedCard(one))}</div>` : ''}
${more > 0 ? html`<p>and ${more} more</p>` : ''}`;
}

function quotationHtml({ quotation, words, speaker, verdict, statements, more }: QuotationCheck): Html {
  const shown = verdict === 'not-found' ? [] : statements.slice(0, FEW);
  const others = verdict === 'not-found' ? 0 : statements.length - shown.length + more;
  const address = `/check?${new URLSearchParams({ words, ...(speaker ? { speaker } : {}) })}`;
  return html`<section class="change">
<h2>${VERDICT_WORDS[verdict]}</h2>
<blockquote dir="auto"><p>${quotation.text}</p></blockquote>
<p class="facts">line ${quotation.line} of the draft · ${quotation.speaker ? html`${quotation.speaker.name} (${speakerWords({ speakers: [quotation.speaker] })})` : 'the draft names no speaker'}</p>
<p>${VERDICT_MEANING[verdict](speaker)}</p>
${shown.length > 0 ? html`<div class="cards">${shown.map((one) => checkedCard(one))}</div>` : ''}
${words.length > LONGEST_CHECKED.words ? '' : html`<p class="facts"><a href="${address}">${others > 0 ? `${others} more, and these words alone` : 'These words alone'}</a></p>`}
</section>`;
}

/** The number of quotations with each verdict. */
function countsText(checks: readonly QuotationCheck[]): string {
  return Object.entries(VERDICT_WORDS)
    .map(([verdict, words]) => ({ words, count: checks.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words.toLowerCase()}: ${count}`)
    .join(' · ');
}
