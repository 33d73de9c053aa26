import { addressOf } from '../../app/queries/addresses.ts';
import { dayOf } from '../../app/queries/dayOf.ts';
import type { StatementView } from '../../data/index.ts';
import { html } from './html.ts';
import { type Html, marked } from './layout.ts';

/** A statement in a list: who, what they do by it, the words, where and when. */
export function statementCard(statement: StatementView, words = ''): Html {
  const { speaker, act, content, conditions, article, confidence, negated } = statement;
  return html`<article class="card">
<p class="who">${whoHtml(speaker)} <b class="act">${act}</b>${negated ? html` <strong class="negated">not said</strong>` : ''}</p>
<p class="words" dir="auto">${marked(content.text, words)}</p>
${conditions.map(({ text }) => html`<p class="facts">depends on: <span class="condition">${text}</span></p>`)}
<p class="facts"><a href="${statement.address}">${dayOf(statement)}</a> · <a href="${addressOf.article(article.id)}">${article.publisher ?? article.title ?? article.uri}</a> · ${Math.round(100 * confidence)}% sure</p>
</article>`;
}

function whoHtml(speaker: StatementView['speaker']): Html {
  if (!speaker) return html`<span class="quiet">speaker not told</span>`;
  const name = speaker.person
    ? html`<a href="${addressOf.person(speaker.person)}">${speaker.name}</a>`
    : html`${speaker.name}`;
  return html`${name}${speaker.role ? html`, <span class="quiet">${speaker.role}</span>` : ''}`;
}

/** Statements one below the other; says so where there are none. */
export function statementList(statements: readonly StatementView[], words = ''): Html {
  if (statements.length === 0) return html`<p>No statements.</p>`;
  return html`<div class="cards">${statements.map((one) => statementCard(one, words))}</div>`;
}
