import { html } from 'hono/html';
import type { Correction } from '../../data/index.ts';
import { addressOf } from '../answers/addresses.ts';
import type { StatementAnswer } from '../answers/statementAnswer.ts';
import type { Verified } from '../answers/verifyAnswer.ts';
import { correctionList } from './correctionList.ts';
import { type Html, layout } from './layout.ts';
import { statementCard, statementList } from './statementCard.ts';

/** A statement with its passage, what proves it, what is corrected in it (null where nobody may), the same words elsewhere, and what the same person said on it. */
export function statementPage(
  { statement, elsewhere, position }: StatementAnswer,
  verified: Verified | null,
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
<div><dt>Document</dt><dd><code>${article.sha256}</code></dd></div>
<div><dt>Checked now</dt><dd>${verified?.holds ? 'every word is what the stored bytes say' : html`<strong>does not hold: see onrecord verify</strong>`}</dd></div>
<div><dt>Address</dt><dd><a href="${statement.address}">${id}</a></dd></div>
</dl>
${corrections ? html`<p><a href="${statement.address}/correct">Correct this statement</a></p>${correctionList(corrections)}` : ''}
<h2>The same words elsewhere</h2>
${elsewhere.length > 0 ? statementList(elsewhere) : html`<p>In no other article of the record.</p>`}
<h2>The same person on this, in order of time</h2>
${position.length > 0 ? statementList(position) : html`<p>Nothing else that is near.</p>`}`,
  );
}
