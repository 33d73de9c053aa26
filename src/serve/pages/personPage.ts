import { html } from 'hono/html';
import type { Person } from '../../data/index.ts';
import type { SaidByMonth } from '../../record/index.ts';
import type { ChangeTold, PositionTold } from '../answers/personAnswer.ts';
import type { Page } from '../answers/searchStatements.ts';
import { changeCard } from './changeCard.ts';
import { type Html, layout } from './layout.ts';
import { monthsFigure } from './monthsFigure.ts';
import { statementList } from './statementCard.ts';

export type PersonView = {
  readonly person: Person;
  readonly newest: Page;
  readonly byMonth: SaidByMonth;
  readonly positions: readonly PositionTold[];
  readonly changes: readonly ChangeTold[];
};

/** A person: roles, newest statements, subjects, and where positions changed. */
export function personPage({ person, newest, byMonth, positions, changes }: PersonView): Html {
  const { id, name, aliases, roles } = person;
  return layout(
    name,
    html`<h1>${name}</h1>
${aliases.length > 0 ? html`<p class="summary">also ${aliases.join(', ')}</p>` : ''}
${
  roles.length > 0
    ? html`<ul class="roles">${roles.map(
        ({ title, organization, area, party, from, to }) =>
          html`<li>${[title, organization, area, party].filter(Boolean).join(', ')} <span class="quiet">${from ?? ''}–${to ?? ''}</span></li>`,
      )}</ul>`
    : ''
}
${monthsFigure(id, byMonth)}
<h2>Where positions changed</h2>
${changes.length > 0 ? changes.map((one) => changeCard(one)) : html`<p>Nothing found.</p>`}
<h2>Newest statements</h2>
${statementList(newest.statements)}
<p><a href="/search?person=${encodeURIComponent(id)}&amp;order=date">All, in order of time</a></p>
<h2>By subject</h2>
${positions.map(
  ({ subject, statements }) =>
    html`<details><summary>${subject.join(', ') || 'without a name'} (${statements.length})</summary>${statementList(statements)}</details>`,
)}`,
  );
}
