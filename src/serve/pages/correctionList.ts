import type { Correction } from '../../data/index.ts';
import { type CorrectionWords, correctionWords, type NameOf } from './correctionWords.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/**
 * How corrections are listed: the author already filled in, whether there are forms, and whether each correction says
 * what it is about.
 */
export type CorrectionsShown = {
  readonly author?: string;
  readonly may?: boolean;
  readonly nameOf?: NameOf;
  readonly of?: (correction: Correction) => Html;
  /** The address after undoing, unless it is that of what was corrected. */
  readonly back?: string;
};

/** The corrections of a statement or person, each with a button that undoes it; empty if there are none. */
export function correctionList(corrections: readonly Correction[], shown: CorrectionsShown = {}): Html {
  if (corrections.length === 0) return html``;
  return html`<h2>Corrections</h2>${correctionItems(corrections, shown)}<p><a href="/corrections">All corrections</a></p>`;
}

/** The same without a heading. */
export function correctionItems(corrections: readonly Correction[], shown: CorrectionsShown = {}): Html {
  return html`<ul>${corrections.map((one) => correctionItem(one, shown))}</ul>`;
}

/** The kind of correction in words. */
function corrected(what: Correction['what']): string {
  return what.replaceAll('-', ' ');
}

function correctionItem(correction: Correction, shown: CorrectionsShown): Html {
  const { number, what, author, reason, madeAt, undone, applied, removed } = correction;
  const { nameOf = () => null, of } = shown;
  const state = undone
    ? 'undone'
    : applied || what === 'undo'
      ? ''
      : 'does not apply to what is in the record now';
  return html`<li id="c${String(number)}">${corrected(what)}, by ${removed ? html`<span class="quiet">(removed)</span>` : author}, <time datetime="${madeAt}">${madeAt.slice(0, 16).replace('T', ' ')}</time>${reason ? html`: ${reason}` : ''}
${of ? html`<p>${of(correction)}</p>` : ''}
${correctionWords(correction, nameOf).map(changeHtml)}
${state ? html`<span class="quiet">(${state})</span>` : ''} ${undone || what === 'undo' ? '' : undoForm(correction, shown)}</li>`;
}

function changeHtml({ field, before, after }: CorrectionWords): Html {
  return html`<p class="facts" dir="auto">${field}: ${before === null ? '' : html`<del>${before}</del> → `}<ins>${after}</ins></p>`;
}

function undoForm({ number, what }: Correction, { author = '', may = true, back }: CorrectionsShown): Html {
  if (!may) return html``;
  return html`<form method="post" action="/corrections/${number}/undo">${back ? html`<input type="hidden" name="back" value="${back}">` : ''}<label>Your name <input name="author" required autocomplete="name" maxlength="200" value="${author}"></label> <button aria-label="Undo correction ${number}, ${corrected(what)}">Undo</button></form>`;
}
