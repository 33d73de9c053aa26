import type { PersonProfile, ReplyView } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { passageSide } from './passageSide.ts';
import { workingOut } from './workingOut.ts';

/** Whom a person names, and what they answer, both passages side by side. */
export function answersPart({ person: { id, name }, named, answers }: PersonProfile): Html {
  const all = html`<a href="/api/people/${encodeURIComponent(id)}/answers">all, for programs</a>`;
  return html`<h2>Whom they name</h2>
${named ? namedHtml(named, all) : workingOut()}
<h2>What they answer</h2>
${answers ? answersHtml(answers, name, all) : workingOut()}`;
}

function namedHtml({ total, some }: NonNullable<PersonProfile['named']>, all: Html): Html {
  if (some.length === 0) return html`<p>Nobody whom the record knows.</p>`;
  return html`<p class="facts">People of the record, where the article leaves no doubt who is meant, and how many statements name them.</p>
<ul class="whom">${some.map(
    ({ person, statements, addressed }) =>
      html`<li><a href="${person.address}">${person.name}</a> <span class="quiet">${statements}${addressed > 0 ? `, ${addressed} said to them` : ''}</span></li>`,
  )}</ul>
${total > some.length ? html`<p>Those named most of ${total}; ${all}.</p>` : ''}`;
}

function answersHtml({ total, some }: NonNullable<PersonProfile['answers']>, name: string, all: Html): Html {
  if (some.length === 0) return html`<p>Nothing found.</p>`;
  return html`<p class="facts">A list to read and check, the surest first: what somebody whom they name had said on the same matter, as far as words and meaning tell.
That one answers the other is not said by the articles.</p>
${some.map((one) => answerCard(one, name))}
${total > some.length ? html`<p>The surest of ${total}; ${all}.</p>` : ''}`;
}

function answerCard({ person, statement, answered, certainty }: ReplyView, name: string): Html {
  return html`<article class="change">
<h3>To <a href="${person.address}">${person.name}</a></h3>
<p class="facts">on one matter · ${Math.round(100 * certainty)}% sure</p>
<div class="two">${passageSide(answered, person.name)}${passageSide(statement, name)}</div>
</article>`;
}
