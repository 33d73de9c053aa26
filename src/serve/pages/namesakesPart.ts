import type { Namesake, PersonProfile, StatementView } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { roleList } from './roleList.ts';
import { statementCard } from './statementCard.ts';

/**
 * People of the same name who were not merged, each next to the person, with a button that merges them; empty if there
 * are none.
 */
export function namesakesPart({ person, namesakes, newest }: PersonProfile, corrects: boolean): Html {
  if (namesakes.length === 0) return html``;
  return html`<h2>Same name, not joined</h2>
<p class="facts">Nothing shows that these people are ${person.name}. If one of them is, join the two: their statements, positions and pages become one. You can undo this.</p>
${namesakes.map((one) => namesakeHtml(one, person, newest.statements[0] ?? null, corrects))}`;
}

function namesakeHtml(
  { person: other, statements, newest }: Namesake,
  { id, name }: PersonProfile['person'],
  own: StatementView | null,
  corrects: boolean,
): Html {
  return html`<details><summary>${other.name} (${statements} ${statements === 1 ? 'statement' : 'statements'})</summary>
<p><a href="${other.address}">The page of this ${other.name}</a></p>
${roleList(other.roles)}
${passageHtml(`This ${other.name}`, newest)}
${passageHtml(name, own)}
${
  corrects
    ? html`<form method="post" action="/people/${encodeURIComponent(other.id)}/correct" aria-label="Join ${other.name}"><input type="hidden" name="into" value="${id}"><label>Your name <input name="author" required autocomplete="name"></label> <label>Reason <input name="reason"></label> <button>They are one person</button></form>`
    : ''
}</details>`;
}

function passageHtml(heading: string, statement: StatementView | null): Html {
  if (!statement) return html``;
  return html`<h3>${heading}</h3>${statementCard(statement)}`;
}
