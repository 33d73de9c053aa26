import type { PersonProfile, ReplyView } from '../../data/index.ts';
import { percent } from '../../render/wording.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { passageSide } from './passageSide.ts';
import type { Reload } from './reload.ts';
import { workingOut } from './workingOut.ts';

/** The people whom a person names, and reply candidates with both passages side by side. */
export function answersPart({ person: { id, name }, named, answers }: PersonProfile, reload: Reload): Html {
  const all = html`<a href="/api/people/${encodeURIComponent(id)}/answers">all as JSON</a>`;
  return html`<h2>People they name</h2>
${named ? namedHtml(named, all) : workingOut(reload)}
<h2>Possible replies</h2>
${answers ? answersHtml(answers, name, all) : workingOut(reload)}`;
}

function namedHtml({ total, some }: NonNullable<PersonProfile['named']>, all: Html): Html {
  if (some.length === 0) return html`<p>Nobody in the record.</p>`;
  return html`<p class="facts">People in the record, with the number of statements that name them. Only names that are unambiguous in the article are counted.</p>
<ul class="whom">${some.map(
    ({ person, statements, addressed }) =>
      html`<li><a href="${person.address}">${person.name}</a> <span class="quiet">${statements}${addressed > 0 ? `, ${addressed} said to them` : ''}</span></li>`,
  )}</ul>
${total > some.length ? html`<p>The most often named of ${total}; ${all}.</p>` : ''}`;
}

function answersHtml({ total, some }: NonNullable<PersonProfile['answers']>, name: string, all: Html): Html {
  if (some.length === 0) return html`<p>Nothing found.</p>`;
  return html`<p class="facts">Check these before you use them. Each is a statement that names somebody, beside an earlier statement by that person on the same subject;
no article says that one replies to the other. Highest confidence first.</p>
${some.map((one) => answerCard(one, name))}
${total > some.length ? html`<p>The first ${some.length} of ${total}; ${all}.</p>` : ''}`;
}

function answerCard({ person, statement, answered, certainty }: ReplyView, name: string): Html {
  return html`<article class="change">
<h3>To <a href="${person.address}">${person.name}</a></h3>
<p class="facts">on the same subject · confidence that it is a reply: ${percent(certainty)}</p>
<div class="two">${passageSide(answered, person.name)}${passageSide(statement, name)}</div>
</article>`;
}
