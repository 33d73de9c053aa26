import type { PersonProfile, PositionView } from '../../data/index.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { answersPart } from './answersPart.ts';
import { changeCard } from './changeCard.ts';
import { monthsFigure } from './charts/monthsFigure.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { namesakesPart } from './namesakesPart.ts';
import { type Reload, reloadOf } from './reload.ts';
import { roleList } from './roleList.ts';
import { statementList } from './statementCard.ts';
import { workingOut } from './workingOut.ts';

/** A person: roles, newest statements, subjects, position changes, people named, reply candidates. */
export function personPage(
  view: PersonProfile,
  reload: Reload = reloadOf({}),
  { corrects = false } = {},
): Html {
  const { person, newest, byMonth, positions, changes, named, answers } = view;
  const { id, name, aliases, roles } = person;
  return layout(
    name,
    html`<h1>${name}</h1>
${aliases.length > 0 ? html`<p class="summary">also known as ${aliases.join(', ')}</p>` : ''}
${roleList(roles)}
${monthsFigure(id, byMonth)}
<h2>Position changes</h2>
${changes ? changesHtml(changes, id) : workingOut(reload)}
<h2>Newest statements</h2>
${statementList(newest.statements)}
<p><a href="${addressOfSearch({ person: id, order: 'date' })}">All statements, oldest first</a> · <a href="${sheetOf({ person: id })}">as one page to mail or print</a></p>
<h2>By subject</h2>
<p class="facts">Each subject is named by words that its statements share.</p>
${positions ? positions.some.map((one) => subjectHtml(one, id)) : workingOut(reload)}
${answersPart(view, reload)}
${namesakesPart(view, corrects)}
${corrects ? html`<p><a href="${view.person.address}/correct">Correct this person: rename, merge with another, or split off articles about somebody else</a></p>` : ''}`,
    {
      feed: `${person.address}.atom`,
      reloads: reload.runs && [positions, changes, named, answers].includes(null),
    },
  );
}

function changesHtml({ total, some }: NonNullable<PersonProfile['changes']>, id: string): Html {
  if (some.length === 0) return html`<p>Nothing found.</p>`;
  const all = `/api/people/${encodeURIComponent(id)}/changes`;
  return html`${some.map((one) => changeCard(one))}
${total > some.length ? html`<p>The first ${some.length} of ${total}; <a href="${all}">all as JSON</a>.</p>` : ''}`;
}

/** The latest statements on a subject, with a link to a search for its words that finds the others. */
function subjectHtml({ subject, count, statements }: PositionView, id: string): Html {
  const about = subject.join(' ');
  const search = addressOfSearch({ person: id, about });
  const sheet = about
    ? html`<p class="facts"><a href="${sheetOf({ person: id, about })}">As one page to mail or print</a></p>`
    : '';
  return html`<details><summary>${subject.join(', ') || 'unnamed subject'} (${count})</summary>
${count > statements.length ? html`<p class="facts">The last ${statements.length}${about ? html`; <a href="${search}">search for more</a>` : ''}.</p>` : ''}
${statementList(statements)}${sheet}</details>`;
}

/** The address of a search as one page to mail or print, oldest first. */
function sheetOf(asked: { readonly person: string; readonly about?: string }): string {
  return addressOfSearch({ ...asked, order: 'date', once: 'true' }, '/search.html');
}
