import { addressOf } from '../../app/queries/addresses.ts';
import type { Correction, StatementDetails, StatementView, Verification } from '../../data/index.ts';
import { correctionList } from './correctionList.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { statementCard, statementList } from './statementCard.ts';

/** A statement with its passage, what proves it, what is corrected in it (null where nobody may), the same words elsewhere, and what the same person said on it. */
export function statementPage(
  { statement, elsewhere, position, earlier }: StatementDetails,
  verified: Verification | null,
  corrections: readonly Correction[] | null,
): Html {
  const { speaker, passage, article, source, cue, kind, model, id } = statement;
  return layout(
    `${speaker?.name ?? 'Somebody'}: ${statement.content.text.slice(0, 60)}`,
    html`<h1>A statement</h1>
${statementCard(statement)}
<h2>Where it stands</h2>
<blockquote dir="auto"><p>${passage.text}</p></blockquote>
<dl>
<div><dt>Article</dt><dd><a href="${addressOf.article(article.id)}#${id}">${article.title ?? article.uri}</a></dd></div>
<div><dt>Source</dt><dd dir="auto">${source?.text ?? 'none'}</dd></div>
<div><dt>Cue</dt><dd dir="auto">${cue?.text ?? 'none'}</dd></div>
<div><dt>Kind</dt><dd>${kind}</dd></div>
<div><dt>Found by</dt><dd><code>${model}</code></dd></div>
<div><dt>Found how</dt><dd><a href="${statement.address}/why">field by field, read again now</a></dd></div>
<div><dt>Document</dt><dd><a href="${addressOf.document(article.sha256)}"><code>${article.sha256}</code></a></dd></div>
<div><dt>Checked now</dt><dd>${verified?.holds ? 'every word is what the stored bytes say' : html`<strong>does not hold: see onrecord verify</strong>`}</dd></div>
<div><dt>Address</dt><dd><a href="${statement.address}">${id}</a></dd></div>
</dl>
${verified ? provenance(verified) : ''}
${corrections ? html`<p><a href="${statement.address}/correct">Correct this statement</a></p>${correctionList(corrections)}` : ''}
<h2>The same words elsewhere</h2>
${elsewhere.length > 0 ? statementList(elsewhere) : html`<p>In no other article of the record.</p>`}
<h2>The same person on this</h2>
${position.length > 0 ? '' : html`<p>Nothing else that is near.</p>`}
${partHtml('Earlier', position.slice(0, earlier))}
${partHtml('Later', position.slice(earlier))}`,
  );
}

/** What was said before or after, in order of time. */
function partHtml(heading: string, statements: readonly StatementView[]): Html {
  return statements.length === 0 ? html`` : html`<h3>${heading}</h3>${statementList(statements)}`;
}

/** Each stretch of the statement: where it stands in the article's text and in the document's bytes, found again now. */
function provenance({ spans }: Verification): Html {
  return html`<details><summary>Down to the bytes</summary>
<div class="wide" role="region" aria-label="Down to the bytes" tabindex="0"><table>
<thead><tr><th scope="col">Part</th><th scope="col">Words</th><th scope="col">Characters</th><th scope="col">Bytes</th><th scope="col">Checked now</th></tr></thead>
<tbody>${spans.map(
    ({ role, text, span, bytes, holds }) =>
      html`<tr><th scope="row">${role}</th><td dir="auto">${text}</td><td>${range(span)}</td><td>${bytes.map(range).join(', ')}</td><td>${holds ? 'holds' : html`<strong>does not hold</strong>`}</td></tr>`,
  )}</tbody></table></div></details>`;
}

function range([start, end]: readonly [number, number]): string {
  return `${start}–${end}`;
}
