import { addressOf } from '../../app/queries/addresses.ts';
import { dayOf } from '../../app/queries/dayOf.ts';
import type { Span, Speaker, StatementView } from '../../data/index.ts';
import { actWords, confidenceWords } from '../../render/wording.ts';
import { articleName } from './articleName.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { markedPassage } from './markedPassage.ts';

/**
 * A statement in a list: speaker, act, its sentence with the parts marked, date and publisher; the words of a search
 * and other spans are marked, too.
 */
export function statementCard(statement: StatementView, words = '', marked: readonly Span[] = []): Html {
  const { speakers, conditions, article, negated } = statement;
  return html`<article class="card">
<p class="who">${whoHtml(speakers)} <b class="act${negated ? ' negated' : ''}">${actWords(statement)}</b></p>
<p class="words" dir="auto">${markedPassage(statement, { words, marked })}</p>
${conditions.map(({ text }) => html`<p class="facts">depends on: <span class="condition">${text}</span></p>`)}
<p class="facts"><a href="${statement.address}">${dayOf(statement)}</a> · <a href="${addressOf.article(article.id)}">${article.publisher ?? articleName(article)}</a> · ${confidenceWords(statement)} · <a href="${addressOf.citation(statement.id)}">cite</a></p>
</article>`;
}

function whoHtml(speakers: StatementView['speakers']): Html {
  if (speakers.length === 0) return html`<span class="quiet">no speaker named</span>`;
  return html`${speakers.map((speaker, i) => html`${i === 0 ? '' : '; '}${speakerHtml(speaker)}`)}`;
}

function speakerHtml(speaker: Speaker): Html {
  const name = speaker.person
    ? html`<a href="${addressOf.person(speaker.person)}">${speaker.name}</a>`
    : html`${speaker.name}`;
  return html`${name}${speaker.role ? html`, <span class="quiet">${speaker.role}</span>` : ''}`;
}

/** A list of statements, or a line that says that there are none. */
export function statementList(statements: readonly StatementView[], words = ''): Html {
  if (statements.length === 0) return html`<p>No statements.</p>`;
  return html`<div class="cards">${statements.map((one) => statementCard(one, words))}</div>`;
}
