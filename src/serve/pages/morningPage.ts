import type { MorningView } from '../../data/index.ts';
import { changeCard } from './changeCard.ts';
import { editHtml, eventList } from './eventList.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { type Reload, reloadOf } from './reload.ts';
import { statementList } from './statementCard.ts';
import { workingOut } from './workingOut.ts';

/** The page for the morning: what is new since the reader's last visit. */
export function morningPage(
  { since, counts, newest, speaking, changes, edits, events, queue }: MorningView,
  reload: Reload = reloadOf({}),
): Html {
  const section = (id: string, title: string, body: Html) =>
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;
  const none = html`<p>Nothing new.</p>`;
  return layout(
    'This morning',
    html`<h1>This morning</h1>
<p class="summary">New since ${since.slice(0, 10)} ${since.slice(11, 16)} UTC: ${counts.articles.toLocaleString('en')} articles with ${counts.statements.toLocaleString('en')} statements, ${counts.edits.toLocaleString('en')} edited articles. <a href="/morning?since=${dayBefore(since)}">A day more</a></p>
<div class="two">
<div>
${section('alerts', 'Alerts', events.length === 0 ? none : eventList(events))}
${section('newest', 'Newest statements', newest.length === 0 ? none : statementList(newest))}
</div>
<div>
${section(
  'speaking',
  'Who spoke most',
  speaking.length === 0
    ? none
    : html`<ul>${speaking.map(({ name, address, statements }) => html`<li><a href="${address}">${name}</a> · ${statements}</li>`)}</ul>`,
)}
${section('changes', 'Position changes', changes === null ? workingOut(reload) : changes.length === 0 ? none : html`${changes.map((one) => changeCard(one, { who: one.person }))}`)}
${section(
  'edits',
  'Edited after publication',
  edits.length === 0
    ? none
    : html`<ul>${edits.map(({ title, address, words }) => html`<li><a href="${address}">${title}</a><p>${editHtml(words)}</p></li>`)}</ul>`,
)}
${section(
  'queue',
  'To review',
  queue.count === 0
    ? none
    : html`<p>${queue.count.toLocaleString('en')} ${queue.count === 1 ? 'statement is' : 'statements are'} unsure: <a href="/review">review</a></p>${statementList(queue.statements)}`,
)}
</div>
</div>`,
    { reloads: changes === null && reload.runs },
  );
}

function dayBefore(since: string): string {
  return new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 16);
}
