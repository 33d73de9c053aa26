import {
  type GenderCounts,
  gendersCounted,
  type SourceCount,
  type SourceRowView,
  type SourcesView,
  sourceDimensions,
} from '../../data/index.ts';
import {
  GENDER_WORDS,
  percent,
  ROLE_CLASS_WORDS,
  SOURCE_KIND_WORDS,
  shareWords,
  wordsOf,
} from '../../render/wording.ts';
import type { SearchAsked, SourcesQuery } from '../api/schemas.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { gendersFigure } from './charts/gendersFigure.ts';
import { filterChips } from './filterChips.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

const COUNTS = html`<th scope="col" class="number">Statements</th><th scope="col" class="number">Words</th><th scope="col" class="number">Articles</th><th scope="col" class="number">Speakers</th><th scope="col" class="number">Share of statements</th>`;

/** Who is quoted in a search result; every number is a link to its statements. */
export async function sourcesPage(asked: SourcesQuery, view: SourcesView): Promise<Html> {
  const { total, genders, gendersWithNames, single, rows, by } = view;
  return layout(
    'Who is quoted',
    html`<h1>Who is quoted</h1>
${form(asked, view.columns)}
${filterChips(asked as Partial<SearchAsked>, { speakers: rows.map(({ name, value }) => ({ value: name, count: 0, person: value })) }, '/sources')}
<p class="summary">${number(total)} statements of ${total.words.toLocaleString('en')} words in ${total.articles.toLocaleString('en')} articles, by ${total.speakers.toLocaleString('en')} speakers, each counted once per article.
${view.uncounted > 0 ? html`${view.uncounted.toLocaleString('en')} articles are not counted yet: they are counted by a server that is not read-only, or by <code>onrecord sources</code>.` : ''}
<code>docs/sources.md</code> explains what is counted and how reliable the counts are.</p>
${
  total.statements === 0
    ? html`<p>Nothing found.</p>`
    : html`<div class="two"><section><h2>By gender</h2>
<p class="facts">Only speakers who are people with names. Gender comes from people lists, corrections, and titles, roles and pronouns in the article; never from a given name.</p>
${await gendersFigure(genders)}
</section><section><h2>Without a name</h2>${unnamed(view)}
<h2>Single source</h2><p>${single.articles} of ${total.articles} articles quote one source only, ${shareWords(single.share)}. <a href="${addressOfSources({ ...asked, by: 'article', single: 'true' })}">List them</a></p></section></div>
${gendersTable(genders, 'People by gender')}
${gendersWithNames ? html`<p class="facts">With the gender that given names suggest, which is a guess:</p>${gendersTable(gendersWithNames, 'People by gender, with given names')}` : ''}
<h2>By kind</h2>
${table(
  'By kind',
  html`<th scope="col">Kind</th>${COUNTS}`,
  view.kinds.map(
    ({ value, count }) => html`<tr><th scope="row">${SOURCE_KIND_WORDS[value]}</th>${cells(count)}</tr>`,
  ),
)}
<h2>By role</h2>
${table(
  'By role',
  html`<th scope="col">Class</th>${COUNTS}<th scope="col">Most frequent roles</th>`,
  view.roleClasses.map(
    ({ value, count, roles }) =>
      html`<tr><th scope="row">${ROLE_CLASS_WORDS[value]}</th>${cells(count)}<td>${roles.map(({ role, statements, address }, i) => html`${i > 0 ? ', ' : ''}<a href="${address}">${role}</a> ${statements}`)}</td></tr>`,
  ),
)}
<h2>By ${by}</h2>
${rows.length < view.rowsInAll ? html`<p class="facts">The first ${rows.length} of ${view.rowsInAll}. <a href="${addressOfSources({ ...asked, limit: 1000 })}">Show 1,000</a></p>` : ''}
${by === 'article' ? rows.map(articlePart) : rowsTable(view)}
<p class="facts">Download as <a href="${addressOfSources(asked, '/sources.csv')}">CSV</a>, <a href="${addressOfSources(asked, '/sources.json')}">JSON</a></p>`
}`,
  );
}

function form(asked: SourcesQuery, columns: readonly string[]): Html {
  const field = (name: keyof SourcesQuery, label: string, hint = '') =>
    html`<label>${label} <input name="${name}" value="${String(asked[name] ?? '')}" placeholder="${hint}"></label>`;
  const fields: ReadonlySet<string> = new Set([
    'words',
    'speaker',
    'publisher',
    'since',
    'until',
    'by',
    'names',
    'limit',
  ]);
  const kept = Object.entries(asked).filter(([name, value]) => value !== undefined && !fields.has(name));
  const by = [...new Set([...sourceDimensions, ...columns, ...(asked.by ? [asked.by] : [])])];
  return html`<form class="searching" action="/sources" aria-label="What to count">
<p class="named"><label>Rows <select name="by">${by.map((one) => html`<option value="${one}" ${(asked.by ?? 'person') === one ? 'selected' : ''}>${one}</option>`)}</select></label> <button>Count</button></p>
<details><summary>Words, speaker, dates and other filters</summary><div class="filters">
${field('words', 'Words')} ${field('speaker', 'Speaker')} ${field('publisher', 'Publisher')} ${field('since', 'From', '2024-03')} ${field('until', 'To', '2024-03-05')}
<label>Given names <select name="names"><option value="">not used</option><option value="true" ${asked.names === 'true' ? 'selected' : ''}>apart, as a guess</option></select></label>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`)}
<button>Count</button></div></details></form>`;
}

function unnamed({ unnamed: { withReason, without, reasons } }: SourcesView): Html {
  const all = withReason.statements + without.statements;
  if (all === 0) return html`<p>Nobody is quoted without a name.</p>`;
  return html`<p>${all} statements of people without names; the article says why for ${number(withReason)}, ${shareWords(withReason.share)}, and not for ${number(without)}.</p>
<ul>${reasons.map(({ text, address }) => html`<li><a href="${address}">${text}</a></li>`)}</ul>`;
}

function rowsTable({ rows, by, gendersWithNames }: SourcesView): Html {
  const words = wordsOf(by);
  const head = (more: string) =>
    html`<th scope="col" class="number">Women${more}</th><th scope="col" class="number">Men${more}</th><th scope="col" class="number">Other${more}</th><th scope="col" class="number">Unknown${more}</th>`;
  return table(
    `By ${by}`,
    html`<th scope="col">${by}</th>${COUNTS}${head('')}${gendersWithNames ? head(', with names') : ''}`,
    rows.map(
      ({ name, count, genders, gendersWithNames: guessed }) =>
        html`<tr><th scope="row">${words[name] ?? name}</th>${cells(count)}${genderCells(genders)}${guessed ? genderCells(guessed) : ''}</tr>`,
    ),
  );
}

/** The people of each gender, with their share of all people in the row. */
function genderCells(genders: GenderCounts): Html {
  return html`${gendersCounted.map((one) => {
    const { speakers, share, address } = genders[one];
    return html`<td class="number">${address ? html`<a href="${address}">${speakers}</a>, ${shareWords(share)}` : '0'}</td>`;
  })}`;
}

function gendersTable(genders: GenderCounts, caption: string): Html {
  return table(
    caption,
    html`<th scope="col">Gender</th><th scope="col" class="number">Speakers</th><th scope="col" class="number">Share of speakers</th><th scope="col" class="number">Statements</th><th scope="col" class="number">Words</th><th scope="col" class="number">Articles</th>`,
    gendersCounted.map((one) => {
      const count = genders[one];
      return html`<tr><th scope="row">${GENDER_WORDS[one]}</th><td class="number">${count.speakers}</td><td class="number">${shareWords(count.share)}</td><td class="number">${number(count)}</td><td class="number">${count.words.toLocaleString('en')}</td><td class="number">${count.articles}</td></tr>`;
    }),
  );
}

function articlePart({ name, count, genders, article }: SourceRowView): Html {
  if (!article) return html``;
  const { address, publishedAt, single, first, last, longest, shares } = article;
  const who = (one: string | null) => one ?? 'speaker unknown';
  return html`<section><h3><a href="${address}">${name}</a></h3>
<p class="facts">${publishedAt?.slice(0, 10) ?? 'no date'}; ${number(count)} statements, ${count.speakers} speakers${single ? ', a single source' : ''}; women ${genders.female.speakers}, men ${genders.male.speakers}, unknown ${genders.unknown.speakers}. First quoted: ${who(first)}. Last word: ${who(last)}. Longest: <a href="${longest.address}">${who(longest.name)}</a>, ${longest.words} words.</p>
<ul>${shares.map((one) => html`<li><a href="${one.address}">${who(one.name)}</a>: ${one.statements} statements, ${percent(one.share)} of the words</li>`)}</ul></section>`;
}

function table(caption: string, head: Html, rows: readonly Html[]): Html {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function cells(count: SourceCount): Html {
  const { words, articles, speakers, share } = count;
  return html`<td class="number">${number(count)}</td>${[words, articles, speakers].map((one) => html`<td class="number">${one.toLocaleString('en')}</td>`)}<td class="number">${shareWords(share)}</td>`;
}

/** The number of statements, as a link to them if there are any. */
function number({ statements, address }: Pick<SourceCount, 'statements' | 'address'>): Html {
  const words = statements.toLocaleString('en');
  return address ? html`<a href="${address}">${words}</a>` : html`${words}`;
}

function addressOfSources(asked: SourcesQuery, path = '/sources'): string {
  return addressOfSearch(asked as Partial<SearchAsked>, path);
}
