import { addressOf } from '../../app/queries/addresses.ts';
import type { Correction, CorrectionsPage } from '../../data/index.ts';
import { correctionItems } from './correctionList.ts';
import type { NameOf } from './correctionWords.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** Whether the reader may undo, under which name, and the address of the next page. */
export type CorrectionsPageShown = {
  readonly may: boolean;
  readonly author: string;
  readonly nameOf: NameOf;
  readonly more: string | null;
};

/** All corrections of the record, newest first. */
export function correctionsPage(
  { corrections, total }: CorrectionsPage,
  { more, ...shown }: CorrectionsPageShown,
): Html {
  const { nameOf } = shown;
  return layout(
    'Corrections',
    html`<h1>Corrections</h1>
<p class="summary">${total.toLocaleString('en')} ${total === 1 ? 'correction' : 'corrections'} with author, time and reason, newest first. The program’s values are struck out. Nothing is deleted: undone corrections stay listed.</p>
${corrections.length === 0 ? html`<p>Nothing was corrected.</p>` : correctionItems(corrections, { ...shown, back: '/corrections', of: (one) => ofHtml(one, nameOf) })}
${more ? html`<p><a href="${more}" rel="next">Earlier corrections</a></p>` : ''}`,
  );
}

/** What was corrected: a statement by its words, a person by name, an article by its id. */
function ofHtml({ statement, person, before, ...correction }: Correction, nameOf: NameOf): Html {
  if (statement !== null)
    return html`<a href="${addressOf.statement(statement)}">${before?.statement.content.text.slice(0, 160) ?? statement}</a>`;
  if (person !== null) return html`<a href="${addressOf.person(person)}">${nameOf(person) ?? person}</a>`;
  if (correction.what === 'article' || correction.what === 'join')
    return html`<a href="${addressOf.article(correction.value.article)}">${correction.value.article}</a>`;
  if (correction.what === 'remove')
    return html`<a href="${addressOf.article(correction.value.articles.at(-1)!.id)}">${correction.value.title ?? 'an article'}</a>`;
  return html`all articles`;
}
