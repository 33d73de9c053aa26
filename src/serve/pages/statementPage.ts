import { raw } from 'hono/html';
import { addressOf } from '../../app/queries/addresses.ts';
import type { DrawnPage } from '../../app/queries/drawPages.ts';
import type { Correction, StatementDetails, StatementView, Verification } from '../../data/index.ts';
import { KEY } from '../../render/html/key.ts';
import { KIND_WORDS, PART_WORDS } from '../../render/wording.ts';
import { addressOfSearch } from './addressOfSearch.ts';
import { articleName } from './articleName.ts';
import { correctionList } from './correctionList.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { markedPassage } from './markedPassage.ts';
import { paperFigure } from './paperFigure.ts';
import { statementCard, statementList } from './statementCard.ts';

/** How many characters of a content are used for a semantic search: the embedding covers only its first words. */
const MOST_ASKED = 300;

/**
 * A statement with its passage, provenance, place on the pages of a PDF, corrections (null if the reader may make
 * none), reprints, and other statements of the same person on the subject.
 */
export function statementPage(
  { statement, context, elsewhere, position, earlier }: StatementDetails,
  verified: Verification | null,
  corrections: readonly Correction[] | null,
  pages: readonly DrawnPage[] = [],
): Html {
  const { speaker, article, source, cue, kind, model, id } = statement;
  return layout(
    `${speaker?.name ?? 'No speaker named'}: ${statement.content.text.slice(0, 60)}`,
    html`<h1>Statement</h1>
${statementCard(statement)}
<p class="facts"><a href="${addressOf.citation(id)}">Copy as citation</a></p>
<h2>In the article</h2>
<blockquote dir="auto"><p>${markedPassage({ ...statement, passage: context }, { mentions: true })}</p></blockquote>
${raw(KEY)}
${pages.length > 0 ? paperFigure(pages) : ''}
<dl>
<div><dt>Article</dt><dd><a href="${addressOf.article(article.id)}#${id}">${articleName(article)}</a></dd></div>
<div><dt>Attributed to</dt><dd dir="auto">${source?.text ?? 'nobody'}</dd></div>
<div><dt>Reporting words</dt><dd dir="auto">${cue?.text ?? 'none'}</dd></div>
<div><dt>Wording</dt><dd>${KIND_WORDS[kind]}</dd></div>
<div><dt>Model</dt><dd><code>${model}</code></dd></div>
<div><dt>How it was found</dt><dd><a href="${statement.address}/why">rule or model score of each field</a></dd></div>
<div><dt>Stored page</dt><dd><a href="${addressOf.document(article.sha256)}"><code>${article.sha256}</code></a></dd></div>
<div><dt>Check</dt><dd>${checkHtml(verified)}</dd></div>
<div><dt>Permanent address</dt><dd><a href="${statement.address}">${id}</a></dd></div>
</dl>
${verified ? provenance(verified) : ''}
${corrections ? html`<p><a href="${statement.address}/correct">Correct this statement</a></p>${correctionList(corrections)}` : ''}
<h2>The same words in other articles</h2>
${elsewhere.length > 0 ? statementList(elsewhere) : html`<p>No other article in the record has them.</p>`}
<p class="facts"><a href="${addressOfSearch({ about: statement.content.text.slice(0, MOST_ASKED) })}">Who else said something like this</a></p>
<h2>The same person on this subject</h2>
${position.length > 0 ? '' : html`<p>Nothing similar found.</p>`}
${partHtml('Earlier', position.slice(0, earlier))}
${partHtml('Later', position.slice(earlier))}`,
  );
}

function checkHtml(verified: Verification | null): Html | string {
  if (verified?.holds) return 'matches the stored page';
  if (verified?.holds === null) return 'not possible: the page is kept by reference, and its file is missing';
  return html`<strong>does not match the stored page: run onrecord verify</strong>`;
}

/** Earlier or later statements, oldest first. */
function partHtml(heading: string, statements: readonly StatementView[]): Html {
  return statements.length === 0 ? html`` : html`<h3>${heading}</h3>${statementList(statements)}`;
}

/** Evidence for fields of a statement that is outside its parts, in words. */
const PROOF_WORDS: Readonly<Record<string, string>> = {
  mention: 'names the speaker',
  saidAt: 'when it was said',
  occasion: 'where or when it was said',
  addressee: 'who it was said to',
};

/**
 * Each span of the statement with its offsets in the article's text and in the document's bytes, derived again for this
 * page.
 */
function provenance({ spans }: Verification): Html {
  return html`<details><summary>Where each part is in the stored page</summary>
<div class="wide" role="region" aria-label="Where each part is in the stored page" tabindex="0"><table>
<thead><tr><th scope="col">Part</th><th scope="col">Words</th><th scope="col">Characters</th><th scope="col">Bytes</th><th scope="col">Check</th></tr></thead>
<tbody>${spans.map(
    ({ role, text, span, bytes, holds }) =>
      html`<tr><th scope="row">${{ ...PART_WORDS, ...PROOF_WORDS }[role] ?? role}</th><td dir="auto">${text}</td><td>${range(span)}</td><td>${bytes.map(range).join(', ')}</td><td>${holds === null ? 'not checked' : holds ? 'matches' : html`<strong>does not match</strong>`}</td></tr>`,
  )}</tbody></table></div></details>`;
}

function range([start, end]: readonly [number, number]): string {
  return `${start}–${end}`;
}
