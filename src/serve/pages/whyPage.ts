import type { StatementExplanation } from '../../app/queries/explainStatement.ts';
import type { Reason, Rule } from '../../data/index.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { statementCard } from './statementCard.ts';

/** How each field of a statement is found. */
export function whyPage({ statement, model, reasons }: StatementExplanation): Html {
  return layout(
    'How a statement is found',
    html`<h1>How it is found</h1>
${statementCard(statement)}
<p class="summary">Its document was read again now, by <code>${model}</code>.</p>
${
  reasons
    ? html`<div class="wide" role="region" aria-label="Field by field" tabindex="0"><table>
<thead><tr><th scope="col">Field</th><th scope="col">What is told</th><th scope="col">By</th><th scope="col">Rule and its file</th><th scope="col" class="number">Sure</th><th scope="col">Else</th><th scope="col">Where</th></tr></thead>
<tbody>${reasons.map(rowHtml)}</tbody></table></div>`
    : html`<p>It is not found so now: another model or version of the program found it (<code>${statement.model}</code>), or people made it what it is.</p>`
}
<p><a href="${statement.address}">To the statement</a></p>`,
  );
}

function rowHtml({ field, value, by, score, rules, runnerUp, spans }: Reason): Html {
  return html`<tr><th scope="row">${field}</th><td dir="auto">${value}</td><td>${by}</td><td>${rules.map(ruleHtml)}</td><td class="number">${score === null ? '' : score.toFixed(2)}</td><td>${
    runnerUp
      ? html`${runnerUp.value} ${runnerUp.score.toFixed(2)}${runnerUp.rule ? ruleHtml(runnerUp.rule) : ''}`
      : ''
  }</td><td>${spans.map(([start, end]) => `${start}–${end}`).join(', ')}</td></tr>`;
}

function ruleHtml({ id, file }: Rule): Html {
  return html`<div><code>${id}</code> · <code>${file}</code></div>`;
}
