import { acts } from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { orderOf } from './searchAsked.ts';

/** The kinds of suggestions for each field. */
const SUGGESTS: Partial<Record<keyof SearchAsked, Html>> = {
  words: html`data-suggests="people words" data-fills="true"`,
  publisher: html`data-suggests="publishers" data-fills="true"`,
  speaker: html`data-names`,
};

/** Filters without a field of their own, which are kept when others change. */
const KEPT = [
  ...['person', 'once', 'article', 'sourceKind', 'roleClass', 'role', 'gender', 'genderWithNames', 'named'],
  ...['column', 'publisherIs', 'byline', 'section', 'month', 'reason'],
] as readonly (keyof SearchAsked)[];

/** The form of a search: words, and a part with filters, which is open as long as nothing is searched for. */
export function searchForm(asked: SearchAsked): Html {
  const field = (name: keyof SearchAsked, label: string, hint = '') =>
    html`<label>${label} <input name="${name}" value="${String(asked[name] ?? '')}" placeholder="${hint}" ${SUGGESTS[name] ?? ''}></label>`;
  const option = (value: string, label: string, chosen: unknown) =>
    html`<option value="${value}" ${chosen === value ? 'selected' : ''}>${label}</option>`;
  const order = orderOf(asked);
  return html`<form class="searching" action="/search" aria-label="Filters">
<p class="named"><label>Words <input type="search" name="words" value="${asked.words ?? ''}" ${SUGGESTS.words ?? ''}></label> <button>Search</button></p>
<details ${Object.values(asked).some((value) => value !== undefined) ? '' : 'open'}><summary>Meaning, speaker, dates and other filters</summary>
<div class="filters">
${field('about', 'Meaning', 'in other words')} ${field('speaker', 'Speaker')}
<label>What they did <select name="act">${option('', 'any', asked.act ?? '')}${acts.map((act) => option(act, ACT_WORDS[act], asked.act))}</select></label>
${field('publisher', 'Publisher')} ${field('since', 'From', '2024-03')} ${field('until', 'To', '2024-03-05')}
<label>Condition <select name="conditional">${option('', 'any', asked.conditional ?? '')}${option('true', 'with a condition', asked.conditional)}${option('false', 'without a condition', asked.conditional)}</select></label>
<label>Order <select name="order">${option('rank', 'best match', order)}${option('date', 'oldest first', order)}${option('newest', 'newest first', order)}</select></label>
${KEPT.map((name) => (asked[name] ? html`<input type="hidden" name="${name}" value="${String(asked[name])}">` : ''))}
<button>Search</button>
</div></details>
</form>`;
}
