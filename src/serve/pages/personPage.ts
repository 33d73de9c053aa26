import type { PersonProfile, PositionView } from '../../data/index.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { answersPart } from './answersPart.ts';
import { changeCard } from './changeCard.ts';
import { monthsFigure } from './charts/monthsFigure.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { roleList } from './roleList.ts';
import { statementList } from './statementCard.ts';
import { workingOut } from './workingOut.ts';

/** A person: roles, newest statements, subjects, where positions changed, whom they name and what they answer. */
export function personPage(view: PersonProfile): Html {
  const { person, newest, byMonth, positions, changes } = view;
  const { id, name, aliases, roles } = person;
  return layout(
    name,
    html`<h1>${name}</h1>
${aliases.length > 0 ? html`<p class="summary">also ${aliases.join(', ')}</p>` : ''}
${roleList(roles)}
${monthsFigure(id, byMonth)}
<h2>Where positions changed</h2>
${changes ? changesHtml(changes, id) : workingOut()}
<h2>Newest statements</h2>
${statementList(newest.statements)}
<p><a href="${addressOfSearch({ person: id, order: 'date' })}">All, in order of time</a></p>
<h2>By subject</h2>
${positions ? positions.some.map((one) => subjectHtml(one, id)) : workingOut()}
${answersPart(view)}`,
  );
}

function changesHtml({ total, some }: NonNullable<PersonProfile['changes']>, id: string): Html {
  if (some.length === 0) return html`<p>Nothing found.</p>`;
  const all = `/api/people/${encodeURIComponent(id)}/changes`;
  return html`${some.map((one) => changeCard(one))}
${total > some.length ? html`<p>The surest of ${total}; <a href="${all}">all, for programs</a>.</p>` : ''}`;
}

/** What was said last on a subject; the words that name it find the others. */
function subjectHtml({ subject, count, statements }: PositionView, id: string): Html {
  const about = subject.join(' ');
  const search = addressOfSearch({ person: id, about });
  return html`<details><summary>${subject.join(', ') || 'without a name'} (${count})</summary>
${count > statements.length ? html`<p class="facts">The last ${statements.length}${about ? html`; <a href="${search}">search for more</a>` : ''}.</p>` : ''}
${statementList(statements)}</details>`;
}
