import { type Person, type Role, roleWords } from '../data/index.ts';
import { dayOf } from '../render/html/day.ts';
import { escapeHtml } from '../render/html/escape.ts';
import { KEY } from '../render/html/key.ts';
import { passageHtml } from '../render/html/passageHtml.ts';
import { standalonePage } from '../render/html/standalonePage.ts';
import { searchWording, type WordedSearch } from '../render/searchWording.ts';
import { sheetStyle, style } from '../render/style.ts';
import { actWords, KIND_WORDS } from '../render/wording.ts';
import { countOf } from '../text/countOf.ts';
import { citationLines } from './citation/citationLines.ts';
import type { CitedStatement } from './citation/citedStatement.ts';

/** What a search finds, with what each citation needs. */
export type Sheet = {
  readonly asked: WordedSearch & { readonly words?: string | undefined };
  /** The person that is asked for; null where nobody is. */
  readonly person: Person | null;
  readonly statements: readonly CitedStatement[];
  /** How many statements the search finds; the sheet may have only the first. */
  readonly total: number;
  /** ISO 8601. */
  readonly madeAt: string;
};

/**
 * A search as one HTML page for mail and print: each statement in its passage, and its citation below. It has no script and uses no
 * network; links lead to articles, and to the record where its address is known.
 */
export function renderSheet({ asked, person, statements, total, madeAt }: Sheet): string {
  const { words } = asked;
  // The person is named by name, and whether reprints are listed says nothing of the subject.
  const filters = searchWording({ ...asked, person: undefined, once: undefined }, '').map(
    (filter) => filter.words,
  );
  const parts = [...(person ? [person.name] : []), ...(words ? [`“${words}”`] : []), ...filters];
  const title = parts.join(' · ') || 'Statements';
  return standalonePage({
    title: `${title} · who said what`,
    style: style + sheetStyle,
    body: `<main>
<h1>${escapeHtml(title)}</h1>
${rolesHtml(person?.roles ?? [])}
<p class="summary">${escapeHtml(summaryOf(statements, total))}</p>
${statements.length > 0 ? KEY : ''}
${statements.map(statementHtml).join('\n')}
</main>
<footer><p>Made by onrecord on ${escapeHtml(dayOf(madeAt))}. Statements are what articles report, not proof that it is true; the program finds them and their speakers, and can be wrong: how sure it is, or who checked it, is below each.</p></footer>`,
  });
}

function summaryOf(statements: readonly CitedStatement[], total: number): string {
  if (statements.length === 0) return 'No statements.';
  const articles = new Set(statements.map(({ statement }) => statement.article.id)).size;
  const days = statements
    .flatMap(({ statement: { saidAt, article } }) => saidAt?.date ?? article.publishedAt?.slice(0, 10) ?? [])
    .toSorted();
  const [first, last] = [days[0], days.at(-1)].map((day) => (day ? dayOf(day) : null));
  const when = first ? `, ${first === last ? first : `${first} to ${last}`}` : '';
  const shown =
    statements.length < total
      ? `The first ${statements.length} of ${countOf(total, 'statement')}`
      : countOf(total, 'statement');
  return `${shown}, from ${countOf(articles, 'article')}${when}`;
}

function rolesHtml(roles: readonly Role[]): string {
  if (roles.length === 0) return '';
  const items = roles.map((role) => {
    const { from, to } = role;
    const held = from || to ? ` (${from ?? ''}–${to ?? ''})` : '';
    return `<li>${escapeHtml(roleWords(role) + held)}</li>`;
  });
  return `<ul class="roles">${items.join('')}</ul>`;
}

function statementHtml(cited: CitedStatement): string {
  const { statement, articleAddress, base } = cited;
  const { article, said, sure, record } = citationLines(cited);
  const who = statement.speakers
    .map(({ name, role }) =>
      role ? `${escapeHtml(name)}, <span class="role">${escapeHtml(role)},</span>` : escapeHtml(name),
    )
    .join(' and ');
  const lines = [
    escapeHtml(
      `How: ${[KIND_WORDS[statement.kind], ...(said ? [said.replace(/^Said /, 'said ')] : [])].join('; ')}`,
    ),
    linked(article, articleAddress),
    escapeHtml(sure),
    linked(record, base && base + statement.address),
  ];
  return `<section class="cited" id="${escapeHtml(statement.id)}">
<h2>${who || 'No speaker named'} <span class="act">${escapeHtml(actWords(statement))}</span></h2>
<blockquote dir="auto"><p>${passageHtml(statement, { classes: true })}</p></blockquote>
<p class="citation" dir="auto">${lines.join('<br>')}</p>
</section>`;
}

/** A line as HTML in which an address is a link, if it is one of the web. */
function linked(line: string, address: string | null): string {
  const html = escapeHtml(line);
  if (!address || !/^https?:\/\/\S+$/.test(address)) return html;
  const shown = escapeHtml(address);
  return html.replace(shown, () => `<a href="${shown}">${shown}</a>`);
}
